package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.metrics.Comparison.Changed;
import dev.isnad.evaluation.metrics.Comparison.Difference;
import dev.isnad.evaluation.metrics.Comparison.Verdict;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.util.List;

/** The sample run against the earlier one, in which the second question was answered better. */
final class SampleComparisons {
  private SampleComparisons() {}

  static Comparison worse() {
    RunRecord before = SampleRuns.earlier();
    RunRecord after = SampleRuns.run();
    return new Comparison(
        before.id(),
        after.id(),
        List.of(
            new Difference("recall@1", 3, 1, 2 / 3., -1 / 3., -0.6, -0.1, Verdict.WORSE),
            new Difference("contains-gold", 3, 2 / 3., 1 / 3., -1 / 3., -0.8, 0.1, Verdict.NOISE),
            new Difference("hallucination-rate", 2, 1, 0.5, -0.5, -0.9, -0.02, Verdict.BETTER),
            new Difference("quote-exactness", 3, 1, 1, 0, 0, 0, Verdict.NOISE),
            new Difference("latency-p50", 6, 3, 3.25, 0.25, -1.5, 2, Verdict.NOISE)),
        List.of(
            new Changed(
                before.results().get(1),
                after.results().get(1),
                List.of(),
                List.of("recall@1", "contains-gold", "f1"))),
        List.of("عينة/q0"),
        List.of());
  }
}
