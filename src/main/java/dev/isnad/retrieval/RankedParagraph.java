package dev.isnad.retrieval;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.ParagraphHit;
import dev.isnad.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A paragraph in the order of the ranking.
 *
 * @param hit as the store found it, with the ranking's score
 * @param topic what the article's title brought of that score: it tells what the article is about,
 *     but not that the paragraph answers
 * @param match how it covers the question
 * @param copies the same paragraph in near-duplicates of its article (wire copy), best first
 */
public record RankedParagraph(
    ParagraphHit hit, double topic, ParagraphMatch match, List<ParagraphHit> copies) {

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

  /** The same, ranked otherwise. */
  RankedParagraph withScore(double score) {
    return new RankedParagraph(hit.withScore(score), topic, match, copies);
  }

  /** Its distinct words, normalised. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (SentenceMatch sentence : match.sentences()) {
      for (Word word : sentence.words()) {
        words.add(word.normalized());
      }
    }
    return words;
  }
}
