package dev.isnad.retrieval;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.ParagraphHit;
import java.util.List;

/**
 * A paragraph in the order of the ranking.
 *
 * @param hit as the store found it, with the ranking's score
 * @param match how it covers the question
 * @param copies the same paragraph in near-duplicates of its article (wire copy), best first
 */
public record RankedParagraph(ParagraphHit hit, ParagraphMatch match, List<ParagraphHit> copies) {

  public RankedParagraph {
    copies = List.copyOf(copies);
  }

  public String articleId() {
    return hit.articleId();
  }

  public ArticleMetadata metadata() {
    return hit.metadata();
  }

  public Paragraph paragraph() {
    return hit.paragraph();
  }

  /** Higher is better; comparable within one question only. */
  public double score() {
    return hit.score();
  }
}
