package dev.isnad.evaluation;

import java.util.regex.Pattern;

/**
 * Text of others as one line that is safe to print and to keep: what steers a terminal, breaks
 * lines, turns the direction of writing or is half a character is a space.
 */
final class OneLine {
  /** Controls, halves of surrogate pairs, line and paragraph separators, bidirectional controls. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private OneLine() {}

  static String of(String text) {
    return UNSAFE.matcher(text).replaceAll(" ");
  }

  /**
   * @param longest in UTF-16 code units; a longer text is cut and ends with …
   */
  static String of(String text, int longest) {
    String line = of(text).strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = longest - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
