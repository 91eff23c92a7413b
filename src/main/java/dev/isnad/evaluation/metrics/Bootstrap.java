package dev.isnad.evaluation.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * 95 % confidence intervals by the percentile bootstrap (Efron, Tibshirani 1993, chapter 13): the
 * questions are drawn again with replacement, 2,000 times, and of the estimates the 50th from
 * either end bounds the interval. The draws are the same at every call, so that the same values
 * have the same interval.
 */
final class Bootstrap {
  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20_240_601;

  private Bootstrap() {}

  /** An interval whose ends belong to it. */
  record Interval(double low, double high) {}

  /** Estimates from equally many questions share their draws, which take most of the time. */
  static <K> Map<K, Interval> intervals(Map<K, ? extends Estimate> estimates) {
    Map<K, Interval> intervals = new LinkedHashMap<>();
    estimates.forEach(
        (key, estimate) -> {
          if (estimate.isConstant()) {
            intervals.put(key, new Interval(estimate.value(), estimate.value()));
          }
        });
    estimates.keySet().stream()
        .filter(key -> !intervals.containsKey(key))
        .collect(Collectors.groupingBy(key -> estimates.get(key).questions()))
        .forEach(
            (questions, keys) -> {
              List<Interval> found =
                  resample(questions, keys.stream().map(estimates::get).toList());
              for (int i = 0; i < keys.size(); i++) {
                intervals.put(keys.get(i), found.get(i));
              }
            });
    return intervals;
  }

  private static List<Interval> resample(int questions, List<? extends Estimate> estimates) {
    double[][] values = new double[estimates.size()][RESAMPLES];
    SplittableRandom random = new SplittableRandom(SEED);
    int[] draws = new int[questions];
    for (int r = 0; r < RESAMPLES; r++) {
      draw(random, draws);
      for (int e = 0; e < values.length; e++) {
        values[e][r] = estimates.get(e).of(draws);
      }
    }
    return Arrays.stream(values).map(Bootstrap::interval).toList();
  }

  /**
   * Each half of a random number chooses a question, by multiplication rather than by the slow
   * remainder; that favours none by more than one in a million.
   */
  private static void draw(SplittableRandom random, int[] draws) {
    Arrays.fill(draws, 0);
    for (int left = draws.length; left > 0; left -= 2) {
      long bits = random.nextLong();
      draws[(int) ((bits >>> 32) * draws.length >>> 32)]++;
      if (left > 1) {
        draws[(int) ((bits & 0xFFFFFFFFL) * draws.length >>> 32)]++;
      }
    }
  }

  private static Interval interval(double[] values) {
    Arrays.sort(values);
    int tail = (int) ((RESAMPLES + 1) * TAIL);
    return new Interval(values[tail - 1], values[RESAMPLES - tail]);
  }
}
