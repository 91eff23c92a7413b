package dev.isnad.evaluation.metrics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A metric's mean, or percentile where it is one, of values, one a question. */
final class Sample implements Estimate {
  /** Keeps .95 × 20 at 19 where it is a hair more. */
  private static final double ROUNDING = 1e-9;

  private final Metric metric;
  private final double[] values;
  private final int[] ascending;

  /**
   * @param values at least one
   */
  Sample(Metric metric, double[] values) {
    this.metric = metric;
    this.values = values.clone();
    this.ascending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
  }

  @Override
  public int questions() {
    return values.length;
  }

  @Override
  public boolean isConstant() {
    return values[ascending[0]] == values[ascending[values.length - 1]];
  }

  @Override
  public double value() {
    return isConstant() ? values[0] : Estimate.super.value();
  }

  @Override
  public double of(int[] draws) {
    return metric.percentile().isPresent()
        ? percentile(draws, metric.percentile().getAsDouble())
        : mean(draws);
  }

  private double mean(int[] draws) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += draws[i] * values[i];
    }
    return sum / values.length;
  }

  /** By nearest rank: the least value that this share of all do not exceed. */
  private double percentile(int[] draws, double share) {
    int left = (int) Math.ceil(share * values.length - ROUNDING);
    int i = 0;
    while (left > draws[ascending[i]]) {
      left -= draws[ascending[i++]];
    }
    return values[ascending[i]];
  }
}
