package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import java.util.Map;
import java.util.TreeMap;

/** Measures a question's result. */
public final class Measurement {

  private Measurement() {}

  /**
   * Every metric of the result by its key, except the percentiles, which only a group has; one that
   * cannot be measured is absent.
   *
   * @param result whose own metrics are not looked at
   */
  public static Map<String, Double> of(QuestionResult result) {
    Map<String, Double> values = new TreeMap<>();
    for (Metric metric : Metric.values()) {
      if (metric.percentile().isEmpty()) {
        metric.measure(result).ifPresent(value -> values.put(metric.key(), value));
      }
    }
    return values;
  }
}
