package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.metrics.Comparison.Difference;
import dev.isnad.evaluation.metrics.Comparison.Verdict;
import dev.isnad.evaluation.metrics.Pairs.Pair;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The paired difference of each metric over the questions that it was measured on in both runs. */
final class Differences {
  /** By a sign test, five questions that all fell fell by chance with p = 2 ÷ 2⁵ > .05. */
  private static final int FEWEST = 6;

  /** A difference below it is one of rounding. */
  static final double ROUNDING = 1e-9;

  private Differences() {}

  static List<Difference> of(List<Pair> pairs) {
    Map<Metric, Paired> measured = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      double[][] values = values(metric, pairs);
      if (values.length > 0) {
        measured.put(metric, new Paired(metric, values));
      }
    }
    Map<Metric, Bootstrap.Interval> intervals = Bootstrap.intervals(measured);
    return measured.entrySet().stream()
        .map(entry -> difference(entry.getKey(), entry.getValue(), intervals.get(entry.getKey())))
        .toList();
  }

  /** The difference of a metric between two runs of the same questions. */
  private static final class Paired implements Estimate {
    private final double[][] values;
    private final Sample before;
    private final Sample after;

    /**
     * @param values before and after, for each question
     */
    Paired(Metric metric, double[][] values) {
      this.values = values;
      this.before = new Sample(metric, column(values, 0));
      this.after = new Sample(metric, column(values, 1));
    }

    private static double[] column(double[][] values, int column) {
      return List.of(values).stream().mapToDouble(pair -> pair[column]).toArray();
    }

    @Override
    public int questions() {
      return values.length;
    }

    @Override
    public double of(int[] draws) {
      return after.of(draws) - before.of(draws);
    }

    @Override
    public double value() {
      return after.value() - before.value();
    }

    @Override
    public boolean isConstant() {
      return rose() + fell() == 0 || before.isConstant() && after.isConstant();
    }

    int rose() {
      return (int) List.of(values).stream().filter(v -> v[1] - v[0] > ROUNDING).count();
    }

    int fell() {
      return (int) List.of(values).stream().filter(v -> v[0] - v[1] > ROUNDING).count();
    }
  }

  /** Sorted, so that the questions' order is no matter. */
  private static double[][] values(Metric metric, List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> isMeasured(metric, pair))
        .map(
            pair ->
                new double[] {
                  metric.recorded(pair.before()).getAsDouble(),
                  metric.recorded(pair.after()).getAsDouble()
                })
        .sorted(
            Comparator.<double[]>comparingDouble(pair -> pair[0])
                .thenComparingDouble(pair -> pair[1]))
        .toArray(double[][]::new);
  }

  private static boolean isMeasured(Metric metric, Pair pair) {
    return metric.recorded(pair.before()).isPresent() && metric.recorded(pair.after()).isPresent();
  }

  private static Difference difference(Metric metric, Paired paired, Bootstrap.Interval interval) {
    return new Difference(
        metric.key(),
        paired.questions(),
        paired.before.value(),
        paired.after.value(),
        paired.value(),
        interval.low(),
        interval.high(),
        verdict(metric, paired.questions(), interval),
        paired.rose(),
        paired.fell());
  }

  private static Verdict verdict(Metric metric, int questions, Bootstrap.Interval interval) {
    boolean rises = interval.low() > ROUNDING;
    boolean falls = interval.high() < -ROUNDING;
    if (questions < FEWEST || !rises && !falls) {
      return Verdict.NOISE;
    }
    return rises == (metric.better() == Metric.Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
  }
}
