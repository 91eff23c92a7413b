package dev.isnad.ingest;

import java.util.Locale;

/** What became of one article. Sealed because a report shows failures beside successes. */
public sealed interface Outcome {

  /**
   * @param paragraphs how many the article has
   */
  record Stored(String id, Status status, int paragraphs) implements Outcome {}

  /**
   * @param locator the file, with the entry of a zip or the line behind it
   * @param reason one sentence that a person can act on
   */
  record Failed(String locator, String reason) implements Outcome {}

  /** How the store changed. */
  enum Status {
    CREATED,
    UPDATED,
    UNCHANGED;

    /** The contract's name of it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
