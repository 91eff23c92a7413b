package dev.isnad.conversation;

/**
 * One question of a conversation and what it got. Each text is cut after {@value #LONGEST}
 * characters, and characters that no database takes (NUL, halves of surrogate pairs) are replaced.
 *
 * @param question as it was asked
 * @param standalone the same question so that it can be understood without the conversation
 * @param answer the sentences that were shown, or {@code null} where it was not answered
 * @param provenance where the answer came from, or {@code null} where that is not known (it was
 *     given elsewhere, or by an earlier version) or would take too much memory
 */
public record Turn(String question, String standalone, String answer, Provenance provenance) {
  public static final int LONGEST = 2000;

  private static final int REPLACEMENT = 0xFFFD;

  public Turn {
    question = kept(question);
    standalone = kept(standalone);
    answer = answer == null ? null : kept(answer);
    provenance = provenance == null || provenance.isTooLarge() ? null : provenance;
  }

  /** A turn of which nobody knows where its answer came from. */
  public Turn(String question, String standalone, String answer) {
    this(question, standalone, answer, null);
  }

  public boolean answered() {
    return answer != null;
  }

  /** How many characters it holds. */
  int size() {
    return question.length()
        + standalone.length()
        + (answer == null ? 0 : answer.length())
        + (provenance == null ? 0 : provenance.size());
  }

  private static String kept(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (i > LONGEST) {
        break;
      }
      kept.appendCodePoint(c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
    }
    return kept.toString();
  }
}
