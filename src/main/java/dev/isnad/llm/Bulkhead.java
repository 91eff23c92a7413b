package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets so many calls run at once; so many more wait, in the order of their arrival. */
final class Bulkhead {
  private final int maxRunning;
  private final int maxWaiting;
  private final Duration patience;
  private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private int running;

  Bulkhead(int maxRunning, int maxWaiting, Duration patience) {
    this.maxRunning = maxRunning;
    this.maxWaiting = maxWaiting;
    this.patience = patience;
  }

  /**
   * Waits for a permit.
   *
   * @return to be closed when the call has ended
   * @throws ProblemException with {@code MODEL_BUSY} if too many wait, or this one has for too long
   * @throws CancellationException once that is requested
   */
  Permit enter(Cancellation cancellation) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (this) {
      if (running < maxRunning) {
        running++;
        return this::leave;
      }
      if (waiting.size() >= maxWaiting) {
        throw busy();
      }
      waiting.add(turn);
    }
    Cancellation.Registration registration = cancellation.onRequest(() -> turn.cancel(false));
    try {
      turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return this::leave;
    } catch (TimeoutException e) {
      giveUp(turn);
      throw busy();
    } catch (InterruptedException e) {
      giveUp(turn);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (CancellationException | ExecutionException e) {
      giveUp(turn);
      throw new CancellationException("nobody waits for the answer any more");
    } finally {
      registration.close();
    }
  }

  synchronized int running() {
    return running;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  private void giveUp(CompletableFuture<Void> turn) {
    synchronized (this) {
      waiting.remove(turn);
    }
    // Its turn may have come at this very moment.
    if (!turn.cancel(false)) {
      leave();
    }
  }

  private void leave() {
    CompletableFuture<Void> next;
    do {
      synchronized (this) {
        next = waiting.poll();
        if (next == null) {
          running--;
          return;
        }
      }
    } while (!next.complete(null));
  }

  private static ProblemException busy() {
    return new ProblemException(
        Problem.MODEL_BUSY, "Too many questions wait for the language model; ask again later.");
  }

  /** Lets one call run. */
  interface Permit {
    void close();
  }
}
