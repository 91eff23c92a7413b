package dev.isnad.evaluation.metrics;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words by which answers are compared: SQuAD's normalisation (Rajpurkar et al. 2016) with
 * MLQA's punctuation (Lewis et al. 2020) and the text room's letters.
 *
 * <ol>
 *   <li>Punctuation is deleted, Unicode's and ASCII's, so that {@code U.S.} is {@code US}; but 3.5
 *       stays another number than 35.
 *   <li>What is left is cut into words as for the index: no diacritics, no tatweel, one alef, yeh,
 *       kaf and teh marbuta, small letters, ASCII digits, one spelling of a number.
 *   <li>Articles go: {@code a}, {@code an}, {@code the}, and «ال» alone or at a word of which two
 *       letters or more are left.
 * </ol>
 *
 * <p>No other word is left out: in «لم يفز» and «to be» the small words are the answer.
 */
final class AnswerWords {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "ال");
  private static final String CLITIC = "ال";
  private static final int LEAST_LEFT = 2;
  private static final String ASCII_SYMBOLS = "$+<=>^`|~";
  private static final String NUMBER_SEPARATORS = ".,٫٬";

  private AnswerWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (Word word : ANALYZER.analyze(withoutPunctuation(text))) {
      if (!ARTICLES.contains(word.normalized())) {
        words.add(withoutArticle(word.normalized()));
      }
    }
    return words;
  }

  private static String withoutArticle(String word) {
    return word.startsWith(CLITIC) && word.length() >= CLITIC.length() + LEAST_LEFT
        ? word.substring(CLITIC.length())
        : word;
  }

  private static String withoutPunctuation(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isPunctuation(c) || isInNumber(text, i)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isInNumber(String text, int at) {
    return NUMBER_SEPARATORS.indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.codePointBefore(at))
        && Character.isDigit(text.codePointAt(at + 1));
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> ASCII_SYMBOLS.indexOf(c) >= 0;
    };
  }
}
