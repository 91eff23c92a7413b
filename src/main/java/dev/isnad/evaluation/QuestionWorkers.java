package dev.isnad.evaluation;

import dev.isnad.problem.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does numbered pieces of work on threads of its own, which end with the last piece. */
final class QuestionWorkers {
  private final int threads;
  private final Cancellation cancellation;

  /**
   * @param cancellation lets no further piece begin
   */
  QuestionWorkers(int threads, Cancellation cancellation) {
    this.threads = threads;
    this.cancellation = cancellation;
  }

  /**
   * Does the pieces 0 to {@code count} − 1, each once, in about this order.
   *
   * @throws CancellationException if that was asked for; all pieces that began have ended
   * @throws RuntimeException the first that a piece threw; no further piece began after it
   */
  void each(int count, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              cancellation.check();
              work.accept(i);
            }
          } catch (RuntimeException | Error e) {
            next.set(count);
            throw e;
          }
        };
    int workers = Math.max(1, Math.min(threads, count));
    ExecutorService pool = Executors.newFixedThreadPool(workers, QuestionWorkers::thread);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        all.add(pool.submit(worker));
      }
      pool.shutdown();
      await(all);
    } finally {
      pool.shutdownNow();
    }
  }

  private void await(List<Future<?>> all) {
    Throwable failure = null;
    boolean interrupted = false;
    for (Future<?> worker : all) {
      boolean ended = false;
      while (!ended) {
        try {
          worker.get();
          ended = true;
        } catch (ExecutionException e) {
          failure = failure == null ? e.getCause() : failure;
          ended = true;
        } catch (InterruptedException e) {
          // Waits all the same: what the pieces use is closed once this returns.
          interrupted = true;
          cancellation.request();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      failure = new CancellationException("interrupted");
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure != null) {
      throw new IllegalStateException("a question could not be asked", failure);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "isnad-evaluation");
    thread.setDaemon(true);
    return thread;
  }
}
