package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.Optional;
import java.util.stream.Stream;

/** How a question ended, as a reader of the report sorts them; failures first, the worst on top. */
enum Outcome {
  HALLUCINATED("hallucinated", "answered, though nothing answers it", true),
  FAILED("failed", "no answer for a technical reason", true),
  MISSED("answered without gold", "the answer holds no accepted answer", true),
  WRONGLY_REFUSED("wrongly refused", "not answered, though an article answers it", true),
  RIGHTLY_REFUSED("refused rightly", "not answered, and nothing answers it", false),
  UNKNOWN("answered, right answer unknown", "the set names no answer to compare with", false),
  RIGHT("answered right", "the answer holds an accepted answer", false);

  private final String label;
  private final String meaning;
  private final boolean failure;

  Outcome(String label, String meaning, boolean failure) {
    this.label = label;
    this.meaning = meaning;
    this.failure = failure;
  }

  String label() {
    return label;
  }

  String meaning() {
    return meaning;
  }

  boolean isFailure() {
    return failure;
  }

  /**
   * An answer is right that holds an accepted answer or, where none is known, that cites all the
   * gold.
   */
  static Outcome of(QuestionResult result) {
    if (result.status().equals(QuestionResult.FAILED)) {
      return FAILED;
    }
    if (!result.isAnswered()) {
      return result.question().answerable() ? WRONGLY_REFUSED : RIGHTLY_REFUSED;
    }
    if (!result.question().answerable()) {
      return HALLUCINATED;
    }
    return score(result).map(score -> score >= 1 ? RIGHT : MISSED).orElse(UNKNOWN);
  }

  private static Optional<Double> score(QuestionResult result) {
    return Stream.of(Metric.CONTAINS_GOLD, Metric.GOLD_CITATION_RECALL)
        .map(metric -> Optional.ofNullable(result.metrics().get(metric.key())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
