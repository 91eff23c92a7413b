package dev.isnad.retrieval;

import dev.isnad.store.ParagraphHit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ranked paragraphs as a client gets them.
 *
 * @param hits best first
 * @param tookMs how long the search took, in milliseconds
 */
@Schema(description = "The ranked paragraphs, best first")
record SearchHits(List<Hit> hits, long tookMs) {

  static SearchHits of(List<RankedParagraph> ranked, long tookMs) {
    return new SearchHits(ranked.stream().map(Hit::of).toList(), tookMs);
  }

  /**
   * @param paragraph the paragraph's number in its article
   * @param score comparable within one search only
   * @param copies the same paragraph in near-duplicates of the article (wire copy)
   */
  @Schema(name = "Hit")
  record Hit(
      String articleId,
      String title,
      String source,
      int paragraph,
      String text,
      double score,
      List<Copy> copies) {

    private static Hit of(RankedParagraph ranked) {
      ParagraphHit hit = ranked.hit();
      return new Hit(
          hit.articleId(),
          hit.metadata().title(),
          hit.metadata().source(),
          hit.paragraph().number(),
          hit.paragraph().text(),
          hit.score(),
          ranked.copies().stream().map(Copy::of).toList());
    }
  }

  /** Where else the paragraph stands. */
  @Schema(name = "Copy")
  record Copy(String articleId, String title, String source, int paragraph) {

    private static Copy of(ParagraphHit hit) {
      return new Copy(
          hit.articleId(),
          hit.metadata().title(),
          hit.metadata().source(),
          hit.paragraph().number());
    }
  }
}
