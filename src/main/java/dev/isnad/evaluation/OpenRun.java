package dev.isnad.evaluation;

import dev.isnad.problem.Cancellation;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A run that waits or runs in this process, and how the archive learns of it. */
final class OpenRun {
  private static final Logger LOG = Logger.getLogger(OpenRun.class);

  private static final int LONGEST_REASON = 1000;

  private final EvaluationRequest request;
  private final KeptRuns kept;
  private final RunProgress progress;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<EvaluatedRun> result = new CompletableFuture<>();
  private final Ending ending;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private RunHeader header;

  /**
   * How a run ends.
   *
   * @param stopped what the run is if it ends with the program
   * @param attempts how often it is tried to keep it while the archive is away
   * @param pause between two of them
   */
  record Ending(Status stopped, int attempts, Duration pause) {

    /** Tries for three minutes: a database that starts anew is back before. */
    static Ending of(Status stopped) {
      return new Ending(stopped, 37, Duration.ofSeconds(5));
    }
  }

  OpenRun(EvaluationRequest request, RunHeader header, Ending ending, KeptRuns kept) {
    this.request = request;
    this.header = header;
    this.ending = ending;
    this.kept = kept;
    this.progress = new RunProgress(request.questions());
  }

  String id() {
    return header.id();
  }

  RunProgress progress() {
    return progress;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Is there once the run has ended and is kept; failed where the archive stayed away. */
  CompletableFuture<EvaluatedRun> result() {
    return result;
  }

  synchronized RunHeader header() {
    return header;
  }

  /** As it is at this moment, which the archive hears of a little later. */
  synchronized RunHeader now() {
    return header.status().isOpen() ? header.with(progress.now()) : header;
  }

  /** Keeps the run as it is now, and hears whether another process wants it to end. */
  synchronized void beat() {
    if (header.status().isOpen()) {
      header = header.with(progress.now());
      kept.beat(header);
      if (kept.isCancelRequested(header.id())) {
        cancellation.request();
      }
    }
  }

  /** Ends it since the program ends. */
  void stop() {
    stopping.countDown();
    cancellation.request();
  }

  private synchronized void become(Status status, String reason) {
    header = header.with(status, reason);
    try {
      kept.beat(header);
    } catch (RuntimeException e) {
      // The next beat says so, or nobody: a run that is not heard of was interrupted.
      LOG.debugf(e, "The archive does not hear that the run %s is %s", id(), status.code());
    }
  }

  /** Runs it to its end, whatever that is, and keeps it. */
  void run(Evaluator evaluator) {
    try {
      become(Status.RUNNING, null);
      result.complete(keep(evaluator.run(id(), request, progress, cancellation)));
    } catch (RuntimeException | Error e) {
      become(Status.FAILED, reason("unexpected: " + e));
      result.completeExceptionally(e);
      throw e;
    }
  }

  /** Stays open until it is kept, so that nobody takes it for done before. */
  private EvaluatedRun keep(EvaluatedRun ended) {
    for (int attempt = 1; ; attempt++) {
      try {
        put(ended);
        return ended;
      } catch (RuntimeException e) {
        LOG.warnf("The run %s is not kept yet: %s", id(), e.getMessage());
        progress.enter("waits for the archive");
        if (attempt >= ending.attempts() || stopsWithin(ending.pause())) {
          EvaluatedRun lost = ended.lost(e.getMessage());
          become(Status.FAILED, reason(lost.reason()));
          return lost;
        }
      }
    }
  }

  private synchronized void put(EvaluatedRun ended) {
    boolean cutOff = stopping.getCount() == 0 && ended.status() == Status.CANCELLED;
    RunHeader last =
        header
            .with(progress.now())
            .with(ended.metrics())
            .with(cutOff ? ending.stopped() : ended.status(), reason(ended.reason()));
    kept.keep(last, ended.record());
    header = last;
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static String reason(String text) {
    return text == null ? null : OneLine.of(text, LONGEST_REASON);
  }
}
