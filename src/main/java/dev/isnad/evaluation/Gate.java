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
    if (metric.isEmpty()) {
      throw new IllegalArgumentException(
          "expected metric=value, the metric one of %s; got %s".formatted(names(better), text));
    }
    check(metric.get(), better);
    double most = metric.get().unit() == Metric.Unit.SHARE ? 1 : Double.MAX_VALUE;
    double bound = number(text.substring(mark + 1));
    if (bound >= 0 && bound <= most) {
      return new Gate(metric.get(), bound);
    }
    throw new IllegalArgumentException(
        "expected metric=value, the value %s; got %s"
            .formatted(most == 1 ? "a share from 0 to 1, such as 0.9" : "milliseconds", text));
  }

  private static void check(Metric metric, Better better) {
    if (!metric.gates()) {
      throw new IllegalArgumentException(metric.key() + " is advice and never a gate");
    }
    if (metric.better() != better) {
      throw new IllegalArgumentException(
          better == Better.HIGHER
              ? "of %s less is better: use --fail-over".formatted(metric.key())
              : "of %s more is better: use --fail-under".formatted(metric.key()));
    }
  }

  /** NaN where it is none. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
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
