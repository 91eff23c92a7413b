package dev.isnad.article;

import java.util.Arrays;

/**
 * A text in the one spelling in which rules compare: lower case, without diacritics, tatweel and
 * invisible marks, with the forms of alef, yeh, kaf and teh marbuta joined, ASCII digits, and each
 * run of white space as one space. Remembers where every character stood.
 */
final class Folded {
  private final String text;
  private final int[] origins;

  private Folded(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static Folded of(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    int[] origins = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      char c = fold(original.charAt(i));
      boolean space = c == ' ';
      boolean repeated = folded.length() == 0 || folded.charAt(folded.length() - 1) == ' ';
      if (c != 0 && !(space && repeated)) {
        origins[folded.length()] = i;
        folded.append(c);
      }
    }
    int length = folded.length();
    if (length > 0 && folded.charAt(length - 1) == ' ') {
      folded.setLength(length - 1);
    }
    origins[folded.length()] = original.length();
    return new Folded(folded.toString(), Arrays.copyOf(origins, folded.length() + 1));
  }

  String text() {
    return text;
  }

  /** Where in the original the folded character at {@code index} stood; its length at the end. */
  int origin(int index) {
    return origins[index];
  }

  /** Whether {@code c} is white space or an invisible mark: what trimming takes away. */
  static boolean isBlank(char c) {
    char folded = fold(c);
    return folded == ' ' || (folded == 0 && (c == '\uFEFF' || isInvisible(c)));
  }

  /** {@code text} without white space and invisible marks at its ends. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The folded character, or 0 where it is dropped. */
  private static char fold(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if ((c >= '\u064B' && c <= '\u065F') || c == '\u0670' || c == '\u0640' || isInvisible(c)) {
      return 0;
    }
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة' -> 'ه';
      case '：' -> ':';
      default -> Character.toLowerCase(c);
    };
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\u00AD';
  }
}
