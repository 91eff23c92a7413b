package dev.isnad.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One call that a {@link ScriptedModel} got: what was asked and what became of it. */
public final class ScriptedCall {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ScriptedRequest request;
  private final Instant startedAt = Instant.now();
  private int pieces;
  private boolean ended;
  private Instant closedAt;

  ScriptedCall(ScriptedRequest request) {
    this.request = request;
  }

  public ScriptedRequest request() {
    return request;
  }

  /** When the request had come in. */
  public Instant startedAt() {
    return startedAt;
  }

  /** How many pieces of text were written so far. */
  public synchronized int pieces() {
    return pieces;
  }

  /** When the client closed the connection before the reply had ended; empty if it did not. */
  public synchronized Optional<Instant> closedByClientAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Whether the reply has come to its end, or the connection to its own. */
  public synchronized boolean isOver() {
    return ended || closedAt != null;
  }

  /** Waits until the client has closed the connection of an unfinished reply. */
  public Instant awaitClosedByClient() {
    await("the client closes the connection", () -> closedAt != null);
    return closedByClientAt().orElseThrow();
  }

  /** Waits until so many pieces of text were written. */
  public void awaitPieces(int count) {
    await(count + " pieces are written", () -> pieces >= count);
  }

  /** Waits until nothing more will be written. */
  public void awaitOver() {
    await("the reply is over", this::isOver);
  }

  synchronized void wrote(int pieces) {
    this.pieces = pieces;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * @return whether the reply was still under way
   */
  synchronized boolean closedByClient() {
    if (isOver()) {
      return false;
    }
    closedAt = Instant.now();
    notifyAll();
    return true;
  }

  private synchronized void await(String what, BooleanSupplier happened) {
    Instant deadline = Instant.now().plus(PATIENCE);
    try {
      while (!happened.getAsBoolean()) {
        long left = Duration.between(Instant.now(), deadline).toMillis();
        if (left <= 0) {
          throw new AssertionError("waited %s in vain until %s".formatted(PATIENCE, what));
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting until " + what, e);
    }
  }
}
