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
    while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    end = start;
    while (end < text.length() && belongs(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return start < end;
  }

  private boolean belongs(int at) {
    int c = text.codePointAt(at);
    if (at == start || CharacterFolding.isIgnorable(c)) {
      return true;
    }
    int before = lastVisible(at);
    if (Character.isLetterOrDigit(c)) {
      return isArabicLetter(before)
          ? !Character.isDigit(c)
          : !(Character.isDigit(before) && isArabicLetter(c));
    }
    return isNumberSeparator(c)
        && Character.isDigit(before)
        && at + 1 < text.length()
        && Character.isDigit(text.codePointAt(at + 1));
  }

  /** What precedes, separators inside a number looked through. */
  private int lastVisible(int at) {
    int i = at;
    int c;
    do {
      c = text.codePointBefore(i);
      i -= Character.charCount(c);
    } while (i > start && CharacterFolding.isIgnorable(c));
    return isNumberSeparator(c) ? '0' : c;
  }

  private static boolean isNumberSeparator(int c) {
    return c == '.' || c == ',' || c == '٫' || c == '٬';
  }

  private static boolean isArabicLetter(int c) {
    if (c < ARABIC_FROM) {
      return false;
    }
    return c < ARABIC_TO ? ARABIC_LETTERS[c - ARABIC_FROM] : lookUpArabicLetter(c);
  }

  private static boolean lookUpArabicLetter(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static boolean[] arabicLetters() {
    boolean[] letters = new boolean[ARABIC_TO - ARABIC_FROM];
    for (int c = ARABIC_FROM; c < ARABIC_TO; c++) {
      letters[c - ARABIC_FROM] = lookUpArabicLetter(c);
    }
    return letters;
  }
}
