package dev.isnad.llm;

import java.time.Duration;

/**
 * The moment at which a call must have ended.
 *
 * @param nanos by {@link System#nanoTime}
 */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Nanoseconds until then, negative once it has passed. */
  long left() {
    return nanos - System.nanoTime();
  }
}
