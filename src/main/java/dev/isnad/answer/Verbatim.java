package dev.isnad.answer;

import dev.isnad.text.Span;

/**
 * Finds a sentence in its paragraph as whole words: «بلغ 4» is not said by «بلغ 45», and «يزر» is
 * not said by «لم يزر».
 */
final class Verbatim {

  /** So many words before «أن» a verb of denying may stand. */
  private static final int DENIAL = 6;

  private Verbatim() {}

  /** Where the sentence stands, or {@code null}. */
  static Span find(String sentence, AnalyzedText said) {
    String paragraph = said.text();
    int at = sentence.isBlank() ? -1 : paragraph.indexOf(sentence);
    while (at >= 0) {
      int end = at + sentence.length();
      if (!cutsWord(paragraph, at) && !cutsWord(paragraph, end) && !cutsDenial(said, at)) {
        return new Span(at, end);
      }
      at = paragraph.indexOf(sentence, at + 1);
    }
    return null;
  }

  /** Whether the words before deny what starts here: «لم | يزر», «نفى أن | الوزير». */
  private static boolean cutsDenial(AnalyzedText said, int start) {
    int first = said.firstFrom(start);
    if (first <= 0 || first >= said.size() || !isJoined(said, first - 1, first)) {
      return false;
    }
    Polarity polarity = said.polarity();
    if (polarity.isNegating(first - 1)) {
      return true;
    }
    boolean that = said.token(first - 1).form().endsWith("ان");
    for (int i = first - 2;
        that && i >= 0 && i >= first - DENIAL && isJoined(said, i, first);
        i--) {
      if (polarity.isNegating(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoined(AnalyzedText said, int a, int b) {
    return said.token(a).clause() == said.token(b).clause()
        && said.token(a).sentence() == said.token(b).sentence();
  }

  private static boolean cutsWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    return isWithinNumber(text, at)
        || isWithinNumber(text, at - 1)
        || belongsToWord(text.charAt(at - 1)) && belongsToWord(text.charAt(at));
  }

  /** Whether the character at {@code i} divides the digits of a number: 3,500. */
  private static boolean isWithinNumber(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && ".,٫٬".indexOf(text.charAt(i)) >= 0
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean belongsToWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
