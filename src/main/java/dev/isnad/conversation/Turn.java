package dev.isnad.conversation;

/**
 * One question of a conversation and what it got.
 *
 * @param question as it was asked
 * @param standalone the same question so that it can be understood without the conversation
 * @param answer the sentences that were shown, or {@code null} where it was not answered
 */
public record Turn(String question, String standalone, String answer) {

  public boolean answered() {
    return answer != null;
  }
}
