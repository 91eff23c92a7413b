package dev.isnad.article;

import java.util.Objects;

/**
 * A numbered piece of an article as its publisher wrote it: the unit that is retrieved and cited.
 *
 * @param number counts the cleaned article's paragraphs from 1
 * @param text exactly the source's words, trimmed, never normalised, never blank
 */
public record Paragraph(int number, String text) {

  public Paragraph {
    Objects.requireNonNull(text, "text");
    if (number < 1 || text.isBlank()) {
      throw new IllegalArgumentException("paragraph " + number + " needs a number and a text");
    }
  }
}
