package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Question files given as a text. */
final class Read {
  private Read() {}

  static QuestionSet set(String name, String text) {
    return set(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static QuestionSet set(String name, byte[] bytes) {
    try {
      return QuestionSets.read(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one question of a file. */
  static EvaluationQuestion question(String name, String text) {
    List<EvaluationQuestion> questions = set(name, text).questions();
    Assertions.assertThat(questions).hasSize(1);
    return questions.get(0);
  }

  /** Every flaw of a file, as its author is told. */
  static List<String> flaws(String name, String text) {
    return flaws(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> flaws(String name, byte[] bytes) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> set(name, bytes));
    Assertions.assertThat(thrown).isNotNull();
    Assertions.assertThat(thrown.problem()).isEqualTo(Problem.MALFORMED_REQUEST);
    List<String> flaws =
        thrown.violations().stream().map(v -> v.field() + ": " + v.message()).toList();
    Assertions.assertThat(thrown).hasMessageStartingWith(String.join("; ", flaws));
    return flaws;
  }
}
