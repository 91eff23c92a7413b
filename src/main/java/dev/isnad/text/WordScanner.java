package dev.isnad.text;

/**
 * Finds where words stand. A word is a run of letters, or of digits with their separators (3.5,
 * 1,000, ١٬٠٠٠); marks and invisible characters inside it belong to it. Arabic letters and digits
 * that touch («عام2001») are two words; Latin ones (F16) are one.
 */
final class WordScanner {
  private static final char ARABIC_FROM = '\u0600';
  private static final char ARABIC_TO = '\u0700';

  /** Of the Arabic block: asking the JDK for a letter's script is a binary search each time. */
  private static final boolean[] ARABIC_LETTERS = arabicLetters();

  private final String text;
  private int start;
  private int end;

  WordScanner(String text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Moves to the next word; false when there is none. */
  boolean next() {
    start = end;
    while (start < text.length() && !isWord(text.charAt(start))) {
      start++;
    }
    end = start;
    while (end < text.length() && belongs(end)) {
      end++;
    }
    return start < end;
  }

  private boolean belongs(int at) {
    char c = text.charAt(at);
    if (at == start || CharacterFolding.isIgnorable(c)) {
      return true;
    }
    char before = lastVisible(at);
    if (isWord(c)) {
      return isArabicLetter(before) ? !Character.isDigit(c) : sameKind(before, c);
    }
    return isNumberSeparator(c)
        && Character.isDigit(before)
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  /** What precedes, separators inside a number looked through. */
  private char lastVisible(int at) {
    int i = at - 1;
    while (i > start && CharacterFolding.isIgnorable(text.charAt(i))) {
      i--;
    }
    return isNumberSeparator(text.charAt(i)) ? '0' : text.charAt(i);
  }

  private static boolean sameKind(char before, char c) {
    return !(Character.isDigit(before) && isArabicLetter(c));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isNumberSeparator(char c) {
    return c == '.' || c == ',' || c == '٫' || c == '٬';
  }

  private static boolean isArabicLetter(char c) {
    if (c < ARABIC_FROM) {
      return false;
    }
    return c < ARABIC_TO ? ARABIC_LETTERS[c - ARABIC_FROM] : lookUpArabicLetter(c);
  }

  private static boolean lookUpArabicLetter(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static boolean[] arabicLetters() {
    boolean[] letters = new boolean[ARABIC_TO - ARABIC_FROM];
    for (char c = ARABIC_FROM; c < ARABIC_TO; c++) {
      letters[c - ARABIC_FROM] = lookUpArabicLetter(c);
    }
    return letters;
  }
}
