package dev.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientRunTest {
  private final Readiness readiness = new Readiness();
  private final List<String> reasons = new ArrayList<>();

  /** What fails twice, once for each way to be away. */
  private void readThirdTime() {
    reasons.add(readiness.reason());
    if (reasons.size() < 3) {
      Problem away = reasons.size() == 1 ? Problem.STORE_UNAVAILABLE : Problem.MODEL_UNAVAILABLE;
      throw new ProblemException(away, "away " + reasons.size());
    }
  }

  @Test
  void goesOnWhenWhatWasAwayIsBack() throws InterruptedException {
    new PatientRun(readiness, () -> false, Duration.ZERO).of(this::readThirdTime);

    assertThat(reasons)
        .containsExactly(
            "the first articles are still being read",
            "the first articles are still being read; away 1",
            "the first articles are still being read; away 2");
  }

  @Test
  void givesUpWhenTheProgramStopsOrTheFailureStays() {
    PatientRun stopping = new PatientRun(readiness, () -> true, Duration.ZERO);
    PatientRun running = new PatientRun(readiness, () -> false, Duration.ZERO);
    ProblemException mismatch = new ProblemException(Problem.STORE_MISMATCH, "another model");

    assertThatThrownBy(() -> stopping.of(this::readThirdTime)).hasMessage("away 1");
    assertThatThrownBy(
            () ->
                running.of(
                    () -> {
                      throw mismatch;
                    }))
        .isSameAs(mismatch);
  }
}
