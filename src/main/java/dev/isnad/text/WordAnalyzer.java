package dev.isnad.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words in all their views. Safe for use by several threads. */
public final class WordAnalyzer {

  /** The words of {@code text} in order; punctuation and diacritics alone are no words. */
  public List<Word> analyze(String text) {
    // First cut, replaced by the real analysis chain.
    List<Word> words = new ArrayList<>();
    var matcher = java.util.regex.Pattern.compile("[\\p{L}\\p{M}\\p{N}]+").matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(java.util.Locale.ROOT);
      words.add(new Word(new Span(matcher.start(), matcher.end()), word, word, word));
    }
    return words;
  }
}
