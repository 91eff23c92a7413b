package dev.isnad.benchmark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model's answer in tokens of about four characters, which remembers when each was written. One
 * thread writes it, others read the times.
 */
final class WrittenAnswer implements Iterable<String> {
  private static final int TOKEN = 4;

  private final List<Sentence> sentences;
  private final List<String> tokens = new ArrayList<>();
  private final long calledAt = System.nanoTime();
  private final long[] writtenAt;
  private final int firstSentence;
  private volatile int written;
  private volatile Runnable afterFew = () -> {};

  /**
   * A sentence without its stop.
   *
   * @param key of the passage that it is copied from
   */
  record Sentence(String text, String key) {
    private String marked() {
      return "%s [%s].".formatted(text, key);
    }
  }

  WrittenAnswer(List<Sentence> sentences) {
    this.sentences = sentences;
    String text = sentences.stream().map(Sentence::marked).collect(Collectors.joining(" "));
    for (int at = 0; at < text.length(); at += TOKEN) {
      tokens.add(text.substring(at, Math.min(text.length(), at + TOKEN)));
    }
    writtenAt = new long[tokens.size()];
    firstSentence = (sentences.get(0).marked().length() - 1) / TOKEN;
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return written < tokens.size();
      }

      @Override
      public String next() {
        int token = written;
        writtenAt[token] = System.nanoTime();
        written = token + 1;
        if (written == firstSentence / 2) {
          afterFew.run();
        }
        return tokens.get(token);
      }
    };
  }

  /** Has {@code what} done when half of the first sentence is written. */
  void inFirstSentence(Runnable what) {
    afterFew = what;
  }

  List<String> texts() {
    return sentences.stream().map(Sentence::text).toList();
  }

  /** When the model was called, as all times by {@link System#nanoTime}. */
  long calledAt() {
    return calledAt;
  }

  boolean hasFirstSentence() {
    return written > firstSentence;
  }

  long firstTokenAt() {
    return writtenAt[0];
  }

  /** When the token with the first sentence's full stop was written. */
  long firstSentenceAt() {
    return writtenAt[firstSentence];
  }

  long lastTokenAt() {
    return writtenAt[tokens.size() - 1];
  }

  boolean isWhole() {
    return written == tokens.size();
  }
}
