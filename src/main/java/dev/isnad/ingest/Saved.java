package dev.isnad.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an article that a client sent.
 *
 * @param status {@code created}, {@code updated} or {@code unchanged}
 * @param paragraphs how many it has
 */
@Schema(description = "What became of an article")
record Saved(
    String id,
    @Schema(enumeration = {"created", "updated", "unchanged"}) String status,
    int paragraphs) {

  static Saved of(Outcome.Stored outcome) {
    return new Saved(outcome.id(), outcome.status().code(), outcome.paragraphs());
  }

  /**
   * Something that was not stored.
   *
   * @param file where it stands: the file, with the entry of a zip or the line behind it
   * @param status always {@code failed}
   */
  @Schema(name = "NotSaved", description = "Something that was not stored")
  record Failed(String file, String status, String reason) {

    static Failed of(Outcome.Failed outcome) {
      return new Failed(outcome.locator(), "failed", outcome.reason());
    }
  }

  /** The line of an NDJSON answer or report. */
  static Object line(Outcome outcome) {
    return outcome instanceof Outcome.Stored stored
        ? of(stored)
        : Failed.of((Outcome.Failed) outcome);
  }
}
