package dev.isnad.evaluation;

import dev.isnad.problem.Cancellation;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** A run that waits or runs in this process, and how the archive learns of it. */
final class OpenRun {
  private static final Logger LOG = Logger.getLogger(OpenRun.class);

  private final EvaluationRequest request;
  private final KeptRuns kept;
  private final RunProgress progress;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<EvaluatedRun> result = new CompletableFuture<>();
  private final Status stopped;
  private boolean stopping;
  private RunHeader header;

  /**
   * @param stopped what the run is if it ends with the program
   */
  OpenRun(EvaluationRequest request, RunHeader header, Status stopped, KeptRuns kept) {
    this.request = request;
    this.header = header;
    this.stopped = stopped;
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

  /** Is there once the run has ended and is kept. */
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
    synchronized (this) {
      stopping = true;
    }
    cancellation.request();
  }

  private synchronized void begin() {
    header = header.with(Status.RUNNING, null);
    kept.beat(header);
  }

  /** Runs it to its end, whatever that is, and keeps it. */
  void run(Evaluator evaluator) {
    EvaluatedRun ended;
    try {
      begin();
      ended = evaluator.run(id(), request, progress, cancellation);
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        header = header.with(Status.FAILED, "unexpected: " + e);
      }
      result.completeExceptionally(e);
      throw e;
    }
    keep(ended);
    result.complete(ended);
  }

  private synchronized void keep(EvaluatedRun ended) {
    boolean cutOff = stopping && ended.status() == Status.CANCELLED;
    header =
        header
            .with(progress.now())
            .with(ended.metrics())
            .with(cutOff ? stopped : ended.status(), ended.reason());
    try {
      kept.keep(header, ended.record());
    } catch (RuntimeException e) {
      LOG.errorf("The run %s is not kept: %s", header.id(), e.getMessage());
    }
  }
}
