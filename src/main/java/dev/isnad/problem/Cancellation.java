package dev.isnad.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Tells work that nobody waits for its result any more, and how to stop it. Safe for use by several
 * threads.
 */
public final class Cancellation {
  private final Set<Runnable> stops = new LinkedHashSet<>();
  private boolean requested;

  /** Stops the work, now and whatever registers later. Further calls do nothing. */
  public void request() {
    List<Runnable> all;
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
      all = List.copyOf(stops);
      stops.clear();
    }
    all.forEach(Runnable::run);
  }

  public synchronized boolean isRequested() {
    return requested;
  }

  /**
   * @throws CancellationException if nobody waits any more
   */
  public void check() {
    if (isRequested()) {
      throw new CancellationException("nobody waits for the answer any more");
    }
  }

  /**
   * Registers what stops a step of the work; it runs at once if that is already asked for.
   *
   * @return ends the registration, once the step is done
   */
  public Registration onRequest(Runnable stop) {
    synchronized (this) {
      if (!requested) {
        stops.add(stop);
        return () -> {
          synchronized (this) {
            stops.remove(stop);
          }
        };
      }
    }
    stop.run();
    return () -> {};
  }

  /** What {@link #onRequest} registered, until it is closed. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
