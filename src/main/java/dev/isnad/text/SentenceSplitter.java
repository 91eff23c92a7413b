package dev.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into sentences with exact offsets. A sentence ends at {@code . ! ? ؟ …} with the
 * quotation marks and brackets that close behind it, or at a line's end; never at «،». A full stop
 * does not end one inside a number (3.5), behind an abbreviation or an initial (د. أ.د. U.S.), at a
 * list number (1.), within a word (example.com), before a small Latin letter, as a pair («..» is a
 * dash in headlines), or within a quotation that closes on the same line.
 *
 * <p>The JDK's and ICU's break iterators know neither Arabic abbreviations nor sentences without a
 * space behind the full stop, both common in scraped news.
 */
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "no", "gen", "col", "lt", "sen",
          "rep", "gov", "inc", "ltd", "co", "corp", "fig", "approx", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  /** A quotation longer than this is split like any other text: its closing mark may be lost. */
  private static final int LONGEST_QUOTATION = 400;

  private final String text;
  private final List<Span> sentences = new ArrayList<>();
  private int sentenceStart;

  private SentenceSplitter(String text) {
    this.text = text;
  }

  /**
   * The sentences of {@code text} in order, each trimmed and none empty. Only white space stands
   * between, before and behind them.
   */
  public static List<Span> split(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text);
    splitter.run();
    return splitter.sentences;
  }

  private void run() {
    Quotations quotations = new Quotations(text, LONGEST_QUOTATION);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        finish(i++);
      } else if (isTerminal(c) && !quotations.covers(i)) {
        int end = endOfTerminals(i);
        if (endsSentence(i, end)) {
          end = endOfClosers(end);
          finish(end);
        }
        i = Math.max(end, i + 1);
      } else {
        i++;
      }
    }
    finish(text.length());
  }

  private void finish(int end) {
    int from = sentenceStart;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
    sentenceStart = end;
  }

  private boolean endsSentence(int start, int end) {
    boolean onlyStops = text.charAt(start) == '.';
    int after = endOfClosers(end);
    boolean atEnd = after >= text.length() || isLineEnd(text.charAt(after));
    if (onlyStops && end - start == 2 && !atEnd) {
      return false;
    }
    if (atEnd) {
      return true;
    }
    if (!isSpace(text.charAt(after))) {
      return endsWithoutSpace(start, after);
    }
    if (startsSmall(after)) {
      return false;
    }
    return !onlyStops || end - start > 1 || !isAbbreviation(start);
  }

  /** «الغرب.وقال»: a lost space, told by words of two letters or more on both sides. */
  private boolean endsWithoutSpace(int stop, int next) {
    return stop >= 2
        && next + 1 < text.length()
        && isArabicLetter(text.charAt(stop - 1))
        && isArabicLetter(text.charAt(stop - 2))
        && isArabicLetter(text.charAt(next))
        && isArabicLetter(text.charAt(next + 1));
  }

  private boolean startsSmall(int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  private boolean isAbbreviation(int stop) {
    int start = stop;
    while (start > sentenceStart && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
      return text.substring(sentenceStart, start).isBlank();
    }
    return word.length() == 1 && Character.isLetter(word.charAt(0))
        || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private int endOfTerminals(int from) {
    int i = from;
    while (i < text.length() && isTerminal(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int endOfClosers(int from) {
    int i = from;
    while (i < text.length() && "\"”“’'»)]}›".indexOf(text.charAt(i)) >= 0) {
      // A straight or low-high mark behind white space opens; directly behind a stop it closes.
      i++;
    }
    return i;
  }

  private static boolean isTerminal(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…' || c == '۔';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u0085';
  }

  private static boolean isArabicLetter(char c) {
    return c >= 0x0620 && c <= 0x06FF && Character.isLetter(c);
  }
}
