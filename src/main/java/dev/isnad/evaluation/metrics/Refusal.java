package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import java.util.OptionalDouble;

/** Whether a question was rightly answered or refused; the formulas are {@link Metric}'s. */
final class Refusal {

  private Refusal() {}

  static OptionalDouble hallucination(QuestionResult result) {
    return result.question().answerable()
        ? OptionalDouble.empty()
        : OptionalDouble.of(result.isAnswered() ? 1 : 0);
  }

  static OptionalDouble error(QuestionResult result) {
    return result.question().answerable()
        ? OptionalDouble.of(result.isAnswered() ? 0 : 1)
        : OptionalDouble.empty();
  }
}
