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
   * run first, then the worst. Where anything is asked for, questions that failed for a technical
   * reason are a failure, too: no metric counts them, so without it an outage would pass.
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
      addWorse(report, lines);
    }
    if (noneWorse || !gates.isEmpty()) {
      addFailed(report.run().failed(), lines);
    }
    return lines;
  }

  private static void addWorse(RunReport report, List<String> lines) {
    List<Comparison.Difference> gated =
        report.comparison().map(Comparison::differences).orElse(List.of()).stream()
            .filter(difference -> Metric.of(difference.metric()).filter(Gates::gates).isPresent())
            .toList();
    if (gated.isEmpty()) {
      lines.add("gate failed: no metric could be compared, since the runs share no question");
    }
    for (Comparison.Difference difference : gated) {
      if (difference.verdict() == Comparison.Verdict.WORSE) {
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
        lines.addAll(culprits(Metric.of(difference.metric()).orElseThrow(), report));
      }
    }
  }

  private static boolean gates(Metric metric) {
    return metric.gates() && metric.unit() == Metric.Unit.SHARE;
  }

  private static void addFailed(List<QuestionResult> failed, List<String> lines) {
    if (!failed.isEmpty()) {
      lines.add("gate failed: questions without an answer for a technical reason");
      lines.addAll(
          first(
              failed.stream()
                  .map(result -> "  %s  %s".formatted(result.key(), result.reason()))
                  .map(OneLine::of)
                  .toList()));
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
    return first(List.copyOf(lines));
  }

  private static List<String> first(List<String> lines) {
    if (lines.size() <= NAMED) {
      return lines;
    }
    List<String> all = new ArrayList<>(lines.subList(0, NAMED));
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
    return OneLine.of(
        String.format(
            Locale.ROOT,
            "  %s  %s  %s",
            value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "–",
            result.key(),
            result.question().question()));
  }
}
