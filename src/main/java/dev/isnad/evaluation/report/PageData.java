package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.metrics.Metric.Unit;
import dev.isnad.evaluation.run.RunRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param head what to know before the figures
 * @param metrics what is known of each metric
 * @param outcomes what is known of each outcome
 * @param ended how each of the run's results ended, an outcome's name each
 * @param comparison {@code null} where there is none
 */
record PageData(
    RunRecord run,
    RunHead head,
    List<MetricFacts> metrics,
    List<OutcomeFacts> outcomes,
    List<String> ended,
    PageComparison comparison) {

  record MetricFacts(
      String key, String explanation, String group, boolean lower, boolean milliseconds) {
    static MetricFacts of(Metric metric) {
      return new MetricFacts(
          metric.key(),
          metric.explanation(),
          MetricGroup.of(metric).name().toLowerCase(Locale.ROOT),
          metric.better() == Better.LOWER,
          metric.unit() == Unit.MILLISECONDS);
    }
  }

  record OutcomeFacts(String name, String label, String meaning, boolean failure) {
    static OutcomeFacts of(Outcome outcome) {
      return new OutcomeFacts(
          outcome.name(), outcome.label(), outcome.meaning(), outcome.isFailure());
    }
  }

  static PageData of(RunRecord run, Optional<Comparison> comparison, Optional<RunRecord> before) {
    return new PageData(
        run,
        RunHead.of(run),
        Arrays.stream(Metric.values()).map(MetricFacts::of).toList(),
        Arrays.stream(Outcome.values()).map(OutcomeFacts::of).toList(),
        run.results().stream().map(Outcome::of).map(Outcome::name).toList(),
        comparison.map(compared -> PageComparison.of(compared, before)).orElse(null));
  }
}
