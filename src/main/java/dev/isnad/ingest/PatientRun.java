package dev.isnad.ingest;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Reads the first articles again and again while the store or the model is away: both come back
 * without this program, and what was read until then is unchanged.
 *
 * @param stopping whether the program is on its way down, where no run succeeds any more
 * @param pause between two tries
 */
record PatientRun(Readiness readiness, BooleanSupplier stopping, Duration pause) {
  private static final Logger LOG = Logger.getLogger(PatientRun.class);
  private static final Set<Problem> AWAY =
      Set.of(Problem.STORE_UNAVAILABLE, Problem.MODEL_UNAVAILABLE);

  void of(Runnable reading) throws InterruptedException {
    while (true) {
      try {
        reading.run();
        return;
      } catch (ProblemException e) {
        if (!AWAY.contains(e.problem()) || stopping.getAsBoolean()) {
          throw e;
        }
        LOG.warnf("Reading the first articles waits: %s", e.getMessage());
        readiness.waiting(e.getMessage());
        Thread.sleep(pause.toMillis());
      }
    }
  }
}
