package dev.isnad.retrieval;

import dev.isnad.text.WordMatcher;

/**
 * A content word of a question.
 *
 * @param weight its inverse document frequency: how much finding it says
 * @param topic whether it only says what the question is about, so that it is as good to find it
 *     elsewhere in the article
 */
public record QuestionWord(WordMatcher matcher, double weight, boolean topic) {

  /** A word of the question itself. */
  public QuestionWord(WordMatcher matcher, double weight) {
    this(matcher, weight, false);
  }
}
