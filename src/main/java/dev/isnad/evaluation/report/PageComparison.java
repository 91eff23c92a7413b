package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.metrics.Comparison.Changed;
import dev.isnad.evaluation.metrics.Comparison.Difference;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The comparison as the page shows it: the later results are in the run already and are only named.
 *
 * @param before the earlier run's id
 * @param earlier what else is known of it, or {@code null}
 */
record PageComparison(
    String before,
    EarlierRun earlier,
    List<Difference> differences,
    List<ChangedQuestion> changed,
    List<String> onlyBefore,
    List<String> onlyAfter) {

  record EarlierRun(String name, Instant startedAt, double seconds, Configuration configuration) {
    static EarlierRun of(RunRecord run) {
      return new EarlierRun(run.name(), run.startedAt(), run.seconds(), run.configuration());
    }
  }

  /** A question that fared differently, with the earlier result. */
  record ChangedQuestion(
      String key, QuestionResult before, String ended, List<String> better, List<String> worse) {
    static ChangedQuestion of(Changed changed) {
      return new ChangedQuestion(
          changed.after().key(),
          changed.before(),
          Outcome.of(changed.before()).name(),
          changed.better(),
          changed.worse());
    }
  }

  static PageComparison of(Comparison comparison, Optional<RunRecord> before) {
    return new PageComparison(
        comparison.before(),
        before.map(EarlierRun::of).orElse(null),
        comparison.differences(),
        comparison.changed().stream().map(ChangedQuestion::of).toList(),
        comparison.onlyBefore(),
        comparison.onlyAfter());
  }
}
