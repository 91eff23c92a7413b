package dev.isnad.article;

import java.util.Optional;

/**
 * Tells text from strings that JSON can carry but that are no text. PostgreSQL refuses U+0000, and
 * UTF-8 has no form for half of a surrogate pair, so neither could be cited letter for letter.
 */
public final class Characters {
  private Characters() {}

  /**
   * What is no character of a text, and where.
   *
   * @param text may be {@code null}, which has no flaw
   */
  public static Optional<String> flaw(String text) {
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        return Optional.of("U+%04X at offset %d".formatted((int) c, i));
      }
    }
    return Optional.empty();
  }
}
