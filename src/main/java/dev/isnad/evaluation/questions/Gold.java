package dev.isnad.evaluation.questions;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One piece of evidence that a right answer needs, named by an article's paragraph or by words that
 * stand in it. Wire copy makes several paragraphs the same piece: any of them will do.
 *
 * @param article the article's id, or {@code null} where the phrase tells
 * @param paragraph the paragraph's number, or {@code null} where the phrase tells
 * @param phrase words that stand verbatim in the paragraph, or {@code null} where the number tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gold(String article, Integer paragraph, String phrase) {

  public Gold {
    if (phrase == null && (article == null || paragraph == null)) {
      throw new IllegalArgumentException(
          "expected an article and a paragraph's number, or a phrase in it");
    }
  }

  /** Whether this paragraph is such a piece of evidence. */
  public boolean isIn(String articleId, int number, String text) {
    return (article == null || article.equals(articleId))
        && (paragraph == null || paragraph == number)
        && (phrase == null || text.contains(phrase));
  }
}
