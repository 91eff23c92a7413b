package dev.isnad.evaluation;

import dev.isnad.store.RunHeader;
import java.util.concurrent.TimeUnit;

/** How far a run is; for use by several threads. */
final class RunProgress {
  private final int total;
  private int done;
  private int failed;
  private long start;
  private String step = "waits for its turn";

  /**
   * @param total how many questions there are
   */
  RunProgress(int total) {
    this.total = total;
  }

  /** What is done now, in words for a person. */
  synchronized void enter(String newStep) {
    step = newStep;
  }

  /** From now on questions are asked. */
  synchronized void asking(String set) {
    step = "asks " + set;
    start = start == 0 ? System.nanoTime() : start;
  }

  synchronized void asked(boolean withoutFailure) {
    done++;
    failed += withoutFailure ? 0 : 1;
  }

  synchronized String step() {
    return step;
  }

  synchronized RunHeader.Progress now() {
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    return new RunHeader.Progress(done, failed, total, done == 0 ? 0 : done / seconds);
  }
}
