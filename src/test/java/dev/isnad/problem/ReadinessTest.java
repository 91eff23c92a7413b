package dev.isnad.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadinessTest {
  private final Readiness readiness = new Readiness();

  @Test
  void refusesQuestionsUntilTheFirstArticlesAreThere() {
    assertThatThrownBy(readiness::require)
        .isInstanceOf(ProblemException.class)
        .extracting(e -> ((ProblemException) e).problem())
        .isEqualTo(Problem.NOT_READY);

    readiness.ready();

    assertThatCode(readiness::require).doesNotThrowAnyException();
  }

  @Test
  void saysWhyTheFirstArticlesAreNotThere() {
    readiness.failed("the disk is full");

    assertThat(readiness.isReady()).isFalse();
    assertThat(readiness.reason()).contains("the disk is full");
    assertThatThrownBy(readiness::require).hasMessageContaining("could not be read");
  }
}
