package dev.isnad.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.llm.LogLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {

  @Test
  void logsOneLineForAFailureThatAClientSees() {
    assertThat(logged(new ProblemException(Problem.STORE_UNAVAILABLE, "The disk\nis gone.")))
        .containsExactly("INFO /api/chat: 503 The disk is gone.");
  }

  @ParameterizedTest
  @EnumSource(names = {"MODEL_UNAVAILABLE", "MODEL_BUSY", "TOO_BUSY"})
  void logsNoLineForEachQuestionThatIsRefused(Problem problem) {
    assertThat(logged(new ProblemException(problem, "Ask again later."))).isEmpty();
  }

  private static List<String> logged(RuntimeException failure) {
    try (LogLines log = LogLines.collect()) {
      Failures.describe(failure, "/api/chat");
      return log.of(Failures.class);
    }
  }
}
