package dev.isnad.evaluation.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a paragraph; in JSON {@code "article#number"}.
 *
 * @param article the article's id, which may hold a {@code #} itself
 * @param number counts from 1
 */
public record ParagraphRef(String article, int number) {

  /** Reads what {@link #toString} writes. */
  @JsonCreator
  public static ParagraphRef of(String text) {
    int mark = text.lastIndexOf('#');
    return new ParagraphRef(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
  }

  @JsonValue
  @Override
  public String toString() {
    return article + "#" + number;
  }
}
