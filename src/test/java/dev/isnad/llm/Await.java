package dev.isnad.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread and cannot be waited for otherwise. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BETWEEN_LOOKS = 1_000_000;

  private Await() {}

  public static void until(BooleanSupplier happened) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!happened.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("waited in vain for " + PATIENCE);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
