package dev.isnad.article;

/**
 * Tells Arabic in windows-1256 from broken UTF-8 and from other code pages. Every byte is a
 * character there, so decoding alone proves nothing; the letters have to form Arabic words.
 */
final class WindowsArabic {
  private static final int SHORTEST_WORD = 3;

  private WindowsArabic() {}

  static boolean looksLike(byte[] bytes) {
    return !isMostlyUtf8(bytes) && isMostlyArabic(bytes);
  }

  /** Half of the bytes beyond ASCII belong to well-formed UTF-8 sequences. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    long high = 0;
    long inSequence = 0;
    for (int i = 0; i < bytes.length; i++) {
      int length = sequence(bytes, i);
      if (length > 1) {
        inSequence += length;
        high += length;
        i += length - 1;
      } else {
        high += bytes[i] < 0 ? 1 : 0;
      }
    }
    return inSequence * 2 > high;
  }

  /** How many bytes the UTF-8 sequence at {@code i} has; 1 where there is none. */
  private static int sequence(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 1;
    length = lead >= 0xF0 && lead < 0xF5 ? 4 : length;
    for (int k = 1; k < length; k++) {
      if (i + k >= bytes.length || (bytes[i + k] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  /** Most characters beyond ASCII are Arabic letters that stand in words of Arabic letters only. */
  private static boolean isMostlyArabic(byte[] bytes) {
    String text = new String(bytes, TextDecoder.WINDOWS_1256);
    long high = 0;
    long inWords = 0;
    int word = 0;
    boolean mixed = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < 128 && !Character.isLetter(c)) {
        inWords += word >= SHORTEST_WORD && !mixed ? word : 0;
        word = 0;
        mixed = false;
        continue;
      }
      high += c >= 128 ? 1 : 0;
      if (isArabic(c)) {
        word++;
      } else if (Character.isLetter(c)) {
        mixed = true;
      }
    }
    return inWords > 0 && inWords * 10 >= high * 6;
  }

  private static boolean isArabic(char c) {
    return c >= '\u0621' && c <= '\u0652';
  }
}
