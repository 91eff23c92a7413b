package dev.isnad.answer;

import java.util.List;

/**
 * A sentence of an answer.
 *
 * @param citations the numbers of the citations that support it, at least one
 */
public record AnswerSentence(String text, List<Integer> citations) {

  public AnswerSentence {
    citations = List.copyOf(citations);
  }
}
