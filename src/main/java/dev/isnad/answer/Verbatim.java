package dev.isnad.answer;

import dev.isnad.text.Span;

/** Finds a sentence in its paragraph as whole words: «بلغ 4» is not said by «بلغ 45». */
final class Verbatim {

  private Verbatim() {}

  /** Where the sentence stands, or {@code null}. */
  static Span find(String sentence, String paragraph) {
    int at = sentence.isBlank() ? -1 : paragraph.indexOf(sentence);
    while (at >= 0) {
      int end = at + sentence.length();
      if (!cutsWord(paragraph, at) && !cutsWord(paragraph, end)) {
        return new Span(at, end);
      }
      at = paragraph.indexOf(sentence, at + 1);
    }
    return null;
  }

  private static boolean cutsWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    boolean decimal =
        ".,٫٬".indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1));
    return Character.isDigit(text.charAt(at - 1)) && decimal
        || belongsToWord(text.charAt(at - 1)) && belongsToWord(text.charAt(at));
  }

  private static boolean belongsToWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
