package dev.isnad.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A reader's last word on an answer.
 *
 * @param answerId a ULID: sorts by the time of the answer
 * @param comment what the reader wrote, or {@code null}
 * @param ratedAt to the millisecond
 * @param answer what was rated, as this program gave it
 */
public record Feedback(
    String answerId, Rating rating, String comment, Instant ratedAt, RatedAnswer answer) {

  public Feedback {
    Objects.requireNonNull(answerId, "answerId");
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(ratedAt, "ratedAt");
    Objects.requireNonNull(answer, "answer");
  }
}
