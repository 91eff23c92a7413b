package dev.isnad.article;

/** Tells Arabic from English by the share of letters. */
public final class Languages {
  private Languages() {}

  /** {@code ar}, {@code en}, or {@code null} when most letters are of neither script. */
  public static String of(String text) {
    long arabic = 0;
    long latin = 0;
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        arabic += Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC ? 1 : 0;
        latin += c < 128 ? 1 : 0;
      }
    }
    if (letters == 0 || Math.max(arabic, latin) * 2 < letters) {
      return null;
    }
    return arabic >= latin ? "ar" : "en";
  }
}
