package dev.isnad.chat;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that answers are written on. They are the chat's own, since an answer may wait for a
 * model for a minute, and meanwhile the health check, a search or an upload must not wait for one
 * of Quarkus's threads. The work has no request context.
 */
@ApplicationScoped
public class ChatThreads {
  private static final long IDLE_SECONDS = 30;

  private final ChatMetrics metrics;

  /** Bounds what is admitted; a bounded queue would be full before idle threads take from it. */
  private final Semaphore places;

  private final ThreadPoolExecutor executor;
  private final Set<Cancellation> underWay = ConcurrentHashMap.newKeySet();

  @Inject
  ChatThreads(ChatSettings settings, ChatMetrics metrics) {
    this(settings.maxConcurrent(), settings.maxQueued(), metrics);
  }

  /**
   * @param concurrent how many answers are written at once
   * @param queued how many more may wait for a thread
   */
  ChatThreads(int concurrent, int queued, ChatMetrics metrics) {
    this.metrics = metrics;
    int admitted = (int) Math.min((long) concurrent + queued, Integer.MAX_VALUE);
    this.places = new Semaphore(admitted);
    metrics.gaugeUnderWay(() -> admitted - places.availablePermits());
    AtomicInteger number = new AtomicInteger();
    this.executor =
        new ThreadPoolExecutor(
            concurrent,
            concurrent,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "isnad-chat-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Does the work on a thread of its own, or not at all if it is cancelled before its turn comes.
   *
   * @throws ProblemException {@code TOO_BUSY} if too much waits already
   */
  public void execute(Cancellation cancellation, Runnable work) {
    if (!places.tryAcquire()) {
      throw busy(null);
    }
    Runnable task =
        () -> {
          try {
            work.run();
          } finally {
            leave(cancellation);
          }
        };
    underWay.add(cancellation);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      leave(cancellation);
      throw busy(e);
    } catch (Error e) {
      // There may be no memory for another thread, now.
      leave(cancellation);
      throw e;
    }
    // Nobody waits for it in the queue, so it must not stand in the way of others there.
    cancellation.onRequest(
        () -> {
          if (executor.remove(task)) {
            leave(cancellation);
            metrics.countCancelled();
          }
        });
  }

  private void leave(Cancellation cancellation) {
    underWay.remove(cancellation);
    places.release();
  }

  private ProblemException busy(RejectedExecutionException shutDown) {
    metrics.countFailure(Problem.TOO_BUSY);
    return new ProblemException(
        Problem.TOO_BUSY,
        "Too many questions are being answered; ask again in a moment.",
        shutDown);
  }

  /** What the work returns, once it has; nothing after a cancellation. */
  public <T> Uni<T> ask(Cancellation cancellation, Supplier<T> work) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                execute(
                    cancellation,
                    () -> {
                      try {
                        emitter.complete(work.get());
                      } catch (RuntimeException | Error e) {
                        if (!cancellation.isRequested()) {
                          emitter.fail(e);
                        }
                      }
                    }));
  }

  /** Quarkus has given the answers under way time to end; those that have not are cut off. */
  @PreDestroy
  void close() {
    executor.shutdown();
    underWay.forEach(Cancellation::request);
  }
}
