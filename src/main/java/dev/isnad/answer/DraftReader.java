package dev.isnad.answer;

import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what a model writes into sentences while it is writing, each with the markers that follow
 * it. A sentence is given as soon as the next visible character shows that it has ended. Takes
 * linear time and bounded memory, whatever the model writes: a sentence that does not end is
 * skipped, and nothing is read behind {@link #isFull}.
 */
final class DraftReader {
  /** No sentence of a newspaper is longer; what is, is not shown. */
  static final int LONGEST_SENTENCE = 1_000;

  /** A model that writes more than this has lost its way. */
  static final int LONGEST_DRAFT = 20_000;

  /** Models that think aloud may think longer than they answer. */
  private static final int LONGEST_THOUGHT = 400_000;

  /** A quotation is waited for up to here: its closing mark may be lost. */
  private static final int LONGEST_QUOTATION = 400;

  private static final int LONGEST_MARKER = 40;
  private static final String THOUGHT = "<think>";
  private static final String THOUGHT_END = "</think>";
  private static final String STOPS = ".!?؟…۔";

  private final StringBuilder text = new StringBuilder();
  private boolean begun;
  private boolean thinking;
  private boolean skipping;
  private int read;

  /** Whether so much has been read that the model should be stopped. */
  boolean isFull() {
    return read > (thinking ? LONGEST_THOUGHT : LONGEST_DRAFT);
  }

  /** The sentences that {@code piece} completes, with their markers, in order. */
  List<String> add(String piece) {
    if (isFull()) {
      return List.of();
    }
    read += piece.length();
    text.append(piece);
    if (!begun && !begin()) {
      return List.of();
    }
    if (skipping && !skip()) {
      return List.of();
    }
    List<String> sentences = take(false);
    if (text.length() > LONGEST_SENTENCE) {
      skipping = !skip();
    }
    return sentences;
  }

  /** What is left once the model has ended. */
  List<String> end() {
    return thinking || skipping ? List.of() : take(true);
  }

  /** Leaves out what a model thinks aloud before it answers; false until that is known or over. */
  private boolean begin() {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String head = text.substring(start, Math.min(text.length(), start + THOUGHT.length()));
    if (!thinking && head.length() < THOUGHT.length() && THOUGHT.startsWith(head)) {
      return false;
    }
    thinking = thinking || head.equals(THOUGHT);
    int end = thinking ? text.indexOf(THOUGHT_END) : -1;
    if (thinking && end < 0) {
      text.delete(0, Math.max(0, text.length() - THOUGHT_END.length()));
      return false;
    }
    if (thinking) {
      text.delete(0, end + THOUGHT_END.length());
      thinking = false;
      read = text.length();
    }
    begun = true;
    return true;
  }

  /** Drops an endless sentence up to its stop; false as long as that has not come. */
  private boolean skip() {
    for (int i = 0; i < text.length(); i++) {
      boolean stop = i > 0 && STOPS.indexOf(text.charAt(i - 1)) >= 0;
      if (text.charAt(i) == '\n' || stop && Character.isWhitespace(text.charAt(i))) {
        text.delete(0, i + 1);
        skipping = false;
        return true;
      }
    }
    text.delete(0, Math.max(0, text.length() - 1));
    return false;
  }

  /** Each sentence is sought in what the one before it left, as if it had come alone. */
  private List<String> take(boolean ended) {
    List<String> sentences = new ArrayList<>();
    while (true) {
      String all = text.toString();
      List<Span> spans = SentenceSplitter.split(all);
      int end = spans.isEmpty() ? -1 : endOfMarkers(all, spans.get(0).end());
      if (end < 0 || !ended && !hasEnded(all, 0, end)) {
        return sentences;
      }
      if (end <= LONGEST_SENTENCE) {
        sentences.add(all.substring(0, end).strip());
      }
      text.delete(0, end);
    }
  }

  private static int endOfMarkers(String all, int from) {
    int end = from;
    while (true) {
      int open = nextVisible(all, end);
      int close = open < all.length() && opensMarker(all.charAt(open)) ? closing(all, open) : -1;
      if (close < 0) {
        return end;
      }
      end = close + 1;
    }
  }

  /** The place where a bracket of Latin letters and digits closes, or -1. */
  private static int closing(String all, int open) {
    for (int i = open + 1; i < all.length() && i - open <= LONGEST_MARKER; i++) {
      char c = all.charAt(i);
      if (closesMarker(c)) {
        return i;
      }
      if (c > 'z' && c != '،' && c != '؛') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether what stands behind {@code end} shows that the sentence goes no further. */
  private static boolean hasEnded(String all, int start, int end) {
    int next = nextVisible(all, end);
    if (next == all.length()) {
      return false;
    }
    boolean markerMayFollow =
        opensMarker(all.charAt(next)) && all.length() - next <= LONGEST_MARKER;
    return !markerMayFollow && !quotationMayClose(all, start, end);
  }

  /** Whether a quotation is open at the end that may close on its line: no sentence ends there. */
  private static boolean quotationMayClose(String all, int start, int end) {
    int open = -1;
    char closer = 0;
    for (int i = start; i < end; i++) {
      char c = all.charAt(i);
      if (open >= 0 && c == closer || c == '\n') {
        open = -1;
      } else if (open < 0 && closerOf(c) != 0) {
        open = i;
        closer = closerOf(c);
      }
    }
    boolean lineEnded = all.indexOf('\n', end) >= 0;
    return open >= 0 && !lineEnded && all.length() - open <= LONGEST_QUOTATION;
  }

  private static char closerOf(char c) {
    return switch (c) {
      case '«' -> '»';
      case '“' -> '”';
      case '"' -> '"';
      default -> 0;
    };
  }

  private static boolean opensMarker(char c) {
    return c == '[' || c == '【' || c == '［';
  }

  private static boolean closesMarker(char c) {
    return c == ']' || c == '】' || c == '］';
  }

  private static int nextVisible(String all, int from) {
    int i = from;
    while (i < all.length() && Character.isWhitespace(all.charAt(i))) {
      i++;
    }
    return i;
  }
}
