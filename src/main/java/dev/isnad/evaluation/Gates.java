package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a run must keep to, and what to tell of it where it does not.
 *
 * @param noneWorse whether no metric but the latencies may be worse than in the earlier run, by
 *     more than chance
 */
record Gates(List<Gate> gates, boolean noneWorse) {
  private static final int NAMED = 20;

  Gates {
    gates = List.copyOf(gates);
  }

  /**
   * What failed, each with the questions that pulled it down: those that fell against the earlier
   * run first, then the worst.
   *
   * @return lines for a person; none where all was kept to
   */
  List<String> failures(RunReport report) {
    List<String> lines = new ArrayList<>();
    for (Gate gate : gates) {
      if (!gate.isPassedBy(report.run())) {
        lines.add("gate failed: " + gate.describe(report.run()));
        lines.addAll(culprits(gate.metric(), report));
      }
    }
    if (noneWorse) {
      report.comparison().ifPresent(comparison -> addWorse(comparison, report, lines));
    }
    return lines;
  }

  private static void addWorse(Comparison comparison, RunReport report, List<String> lines) {
    for (Comparison.Difference difference : comparison.differences()) {
      Optional<Metric> metric = Metric.of(difference.metric());
      if (difference.verdict() == Comparison.Verdict.WORSE
          && metric.isPresent()
          && metric.get().gates()
          && metric.get().unit() == Metric.Unit.SHARE) {
        lines.add(
            String.format(
                Locale.ROOT,
                "gate failed: %s is worse, %.4f after %.4f (difference %+.4f, 95 %% %+.4f to %+.4f)",
                difference.metric(),
                difference.after(),
                difference.before(),
                difference.difference(),
                difference.low(),
                difference.high()));
        lines.addAll(culprits(metric.get(), report));
      }
    }
  }

  private static List<String> culprits(Metric metric, RunReport report) {
    Set<String> lines = new LinkedHashSet<>();
    report
        .comparison()
        .ifPresent(
            comparison ->
                comparison.changed().stream()
                    .filter(changed -> changed.worse().contains(metric.key()))
                    .forEach(changed -> lines.add(line(metric, changed.after()))));
    worst(metric, report.run()).forEach(result -> lines.add(line(metric, result)));
    List<String> named = lines.stream().limit(NAMED).toList();
    if (lines.size() <= NAMED) {
      return named;
    }
    List<String> all = new ArrayList<>(named);
    all.add("  … and %d more".formatted(lines.size() - NAMED));
    return all;
  }

  /** The questions that are not as good as they could be, the worst first. */
  private static List<QuestionResult> worst(Metric metric, RunRecord run) {
    double best = metric.better() == Better.HIGHER ? 1 : 0;
    Comparator<QuestionResult> byValue =
        Comparator.comparingDouble(result -> metric.recorded(result).orElse(best));
    return run.results().stream()
        .filter(result -> metric.recorded(result).orElse(best) != best)
        .sorted(metric.better() == Better.HIGHER ? byValue : byValue.reversed())
        .toList();
  }

  private static String line(Metric metric, QuestionResult result) {
    OptionalDouble value = metric.recorded(result);
    return String.format(
        Locale.ROOT,
        "  %s  %s  %s",
        value.isPresent() ? "%.2f".formatted(value.getAsDouble()) : "–",
        result.key(),
        result.question().question().replaceAll("\\s+", " "));
  }
}
