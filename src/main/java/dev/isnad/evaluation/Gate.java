package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.RunRecord;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A value that a metric must reach, or must not exceed, for a build to go on.
 *
 * @param bound the least value of a metric whose higher values are better, the greatest of others
 */
record Gate(Metric metric, double bound) {

  /**
   * Reads {@code metric=value}.
   *
   * @param better which metrics the option takes
   * @throws IllegalArgumentException if it is no such gate; the message lists the metrics
   */
  static Gate parse(String text, Better better) {
    int mark = text.lastIndexOf('=');
    Optional<Metric> metric = mark < 0 ? Optional.empty() : Metric.of(text.substring(0, mark));
    if (metric.isEmpty() || metric.get().better() != better || !metric.get().gates()) {
      throw new IllegalArgumentException(
          "expected metric=value, the metric one of %s; got %s".formatted(names(better), text));
    }
    try {
      double bound = Double.parseDouble(text.substring(mark + 1));
      if (Double.isFinite(bound)) {
        return new Gate(metric.get(), bound);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException("expected metric=value, the value a number; got " + text);
  }

  private static String names(Better better) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.better() == better && metric.gates())
        .map(Metric::key)
        .collect(Collectors.joining(", "));
  }

  /** Whether the run has the value; an unmeasured one it has not. */
  boolean isPassedBy(RunRecord run) {
    OptionalDouble value = value(run);
    return value.isPresent()
        && (metric.better() == Better.HIGHER
            ? value.getAsDouble() >= bound
            : value.getAsDouble() <= bound);
  }

  /** What the run has, and what it should have. */
  String describe(RunRecord run) {
    OptionalDouble value = value(run);
    return String.format(
        Locale.ROOT,
        "%s is %s, %s %s is asked for",
        metric.key(),
        value.isPresent() ? number(value.getAsDouble()) : "not measured",
        metric.better() == Better.HIGHER ? "at least" : "at most",
        number(bound));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.4f", value);
  }

  private OptionalDouble value(RunRecord run) {
    return run.metrics().stream()
        .filter(summary -> summary.tag() == null && summary.metric().equals(metric.key()))
        .map(MetricSummary::value)
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }
}
