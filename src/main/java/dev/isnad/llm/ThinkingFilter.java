package dev.isnad.llm;

import java.util.function.Consumer;

/**
 * Leaves out a block {@code <think>…</think>} at the beginning of a text: what a reasoning model
 * says to itself, where its server does not keep that apart (Ollama's and vLLM's older versions).
 */
final class ThinkingFilter implements Consumer<String> {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  private final Consumer<String> text;
  private final StringBuilder held = new StringBuilder();
  private State state = State.UNDECIDED;
  private boolean hasText;

  private enum State {
    UNDECIDED,
    THINKING,
    TEXT
  }

  ThinkingFilter(Consumer<String> text) {
    this.text = text;
  }

  @Override
  public void accept(String piece) {
    if (state == State.TEXT) {
      give(piece);
      return;
    }
    held.append(piece);
    if (state == State.UNDECIDED) {
      decide();
    }
    if (state == State.THINKING) {
      think();
    }
  }

  /** Gives what is still held back at the text's end. */
  void end() {
    if (state == State.UNDECIDED) {
      release();
    }
  }

  private void decide() {
    String start = held.toString().stripLeading();
    if (start.startsWith(OPEN)) {
      state = State.THINKING;
    } else if (!OPEN.startsWith(start)) {
      release();
    }
  }

  private void think() {
    int close = held.indexOf(CLOSE);
    if (close < 0) {
      // Only a beginning of the mark needs to be kept.
      held.delete(0, Math.max(0, held.length() - CLOSE.length()));
      return;
    }
    held.delete(0, close + CLOSE.length());
    release();
  }

  private void release() {
    state = State.TEXT;
    if (!held.isEmpty()) {
      String all = held.toString();
      held.setLength(0);
      give(all);
    }
  }

  /** Whether anything but blanks was given. */
  boolean hasText() {
    return hasText;
  }

  private void give(String piece) {
    hasText |= !piece.isBlank();
    text.accept(piece);
  }
}
