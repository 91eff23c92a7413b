package dev.isnad.answer;

import dev.isnad.text.Span;
import java.util.List;

/**
 * Whether a paragraph supports a sentence.
 *
 * @param objections why not; empty where it does
 * @param quote where the supporting words stand in the paragraph, or {@code null} where it does not
 */
public record Support(List<Objection> objections, Span quote) {

  public Support {
    objections = List.copyOf(objections);
  }

  public boolean given() {
    return objections.isEmpty();
  }

  /**
   * A reason to reject a sentence.
   *
   * @param words the sentence's words that the paragraph does not bear out
   */
  public record Objection(Kind kind, String words) {}

  /** What is wrong with a sentence. */
  public enum Kind {
    /** A marker that names no paragraph. */
    KEY,
    /** A number, date or percentage that the paragraph does not hold. */
    NUMBER,
    /** Words in quotation marks that the paragraph does not say. */
    QUOTATION,
    /** A person, place or organisation that the paragraph does not name there. */
    NAME,
    /** Said where the paragraph denies it, or denied where the paragraph says it. */
    NEGATION,
    /** Stated as done where the paragraph only announces, supposes or asks for it. */
    CERTAINTY,
    /** The contrary of the paragraph's word, or another value of the same kind. */
    CONTRADICTION,
    /** All or most of what the paragraph says of some. */
    QUANTITY,
    /** Who did it and to whom it was done are exchanged. */
    ROLES,
    /** Said by another than the paragraph's speaker. */
    ATTRIBUTION,
    /** A number or name that the paragraph holds, but says of something else. */
    ATTACHMENT,
    /** Content words that are not in the paragraph. */
    CONTENT
  }
}
