package dev.isnad.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of an answer.
 *
 * @param citations the numbers of the citations that support it, at least one
 */
public record AnswerSentence(String text, List<Integer> citations) {

  public AnswerSentence {
    citations = List.copyOf(citations);
  }

  /** The sentence as a reader sees it: its text, then its citation markers, closed by a stop. */
  public String marked() {
    String markers = citations.stream().map(n -> " [" + n + "]").collect(Collectors.joining());
    return text + markers + (isClosed() ? "" : ".");
  }

  /** By its own stop, behind which quotation marks and brackets may close: «نعم.» */
  private boolean isClosed() {
    int last = text.length() - 1;
    while (last > 0 && "\"”’»)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?؟…۔".indexOf(text.charAt(last)) >= 0;
  }
}
