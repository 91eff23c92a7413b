package dev.isnad.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words in all their views. Safe for use by several threads. */
public final class WordAnalyzer {

  /** Longer runs are cut in n-grams and terms only up to here: nobody asks for them. */
  private static final int LONGEST_WORD = 64;

  /** Stemmers keep buffers of their own, so each thread has one. */
  private static final ThreadLocal<Stemmer> STEMMER = ThreadLocal.withInitial(Stemmer::new);

  /** The words of {@code text} in order; punctuation and diacritics alone are no words. */
  public List<Word> analyze(String text) {
    List<Word> words = new ArrayList<>(text.length() / 5 + 1);
    Stemmer stemmer = STEMMER.get();
    WordScanner scanner = new WordScanner(text);
    StringBuilder folded = new StringBuilder();
    while (scanner.next()) {
      folded.setLength(0);
      for (int i = scanner.start(); i < scanner.end(); ) {
        int c = text.codePointAt(i);
        CharacterFolding.fold(c, folded);
        i += Character.charCount(c);
      }
      if (folded.length() > LONGEST_WORD) {
        boolean half = Character.isHighSurrogate(folded.charAt(LONGEST_WORD - 1));
        folded.setLength(half ? LONGEST_WORD - 1 : LONGEST_WORD);
      }
      if (!folded.isEmpty()) {
        words.add(word(folded, new Span(scanner.start(), scanner.end()), stemmer));
      }
    }
    return words;
  }

  private static Word word(StringBuilder folded, Span span, Stemmer stemmer) {
    if (Numerals.isNumeral(folded)) {
      String number = Numerals.canonical(folded.toString());
      return new Word(span, number, number, number);
    }
    return stemmer.word(span, folded.toString());
  }
}
