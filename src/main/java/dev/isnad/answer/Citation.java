package dev.isnad.answer;

import dev.isnad.article.PublishedAt;
import dev.isnad.text.Span;

/**
 * An answer's pointer to one paragraph.
 *
 * @param number 1, 2, 3 … in the order of first use
 * @param paragraph the paragraph's number in its article
 * @param text the whole paragraph
 * @param quote where in {@code text} the words stand that support the sentence
 */
public record Citation(
    int number,
    String articleId,
    String title,
    String source,
    String url,
    PublishedAt publishedAt,
    int paragraph,
    String text,
    Span quote) {

  /** The words of the paragraph that support the sentence, verbatim. */
  public String quoted() {
    return quote.in(text);
  }
}
