package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void isThatValueWhereAllAreEqual() {
    assertThat(interval(0.1, 0.1, 0.1)).isEqualTo(new Bootstrap.Interval(0.1, 0.1));
    assertThat(interval(0.7)).isEqualTo(new Bootstrap.Interval(0.7, 0.7));
  }

  @Test
  void agreesWithTheNormalApproximationOfABinomial() {
    Bootstrap.Interval interval = interval(ones(120, 400));

    // .3 ± 1.96 · √(.3 · .7 / 400) = .3 ± .0449
    assertThat(interval.low()).isCloseTo(0.3 - 0.0449, within(0.005));
    assertThat(interval.high()).isCloseTo(0.3 + 0.0449, within(0.005));
  }

  @Test
  void isSymmetricWhereTheValuesAre() {
    Bootstrap.Interval interval = interval(ones(200, 400));

    // .5 ± 1.96 · √(.25 / 400) = .5 ± .049
    assertThat(interval.high() - 0.5).isCloseTo(0.5 - interval.low(), within(0.006));
    assertThat(interval.high()).isCloseTo(0.549, within(0.006));
  }

  @Test
  void agreesWithTheStandardErrorOfAMean() {
    double[] values = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();

    // √((1000² − 1) / 12 / 1000) = 9.13; 500.5 ± 1.96 · 9.13 = 500.5 ± 17.9
    assertThat(interval(values).low()).isCloseTo(482.6, within(1.5));
    assertThat(interval(values).high()).isCloseTo(518.4, within(1.5));
  }

  @Test
  void holdsTheTruthAboutNinetyFiveTimesInAHundred() {
    SplittableRandom random = new SplittableRandom(7);
    long held =
        IntStream.range(0, 300)
            .mapToObj(i -> interval(random.doubles(80).map(draw -> draw < 0.4 ? 1 : 0).toArray()))
            .filter(interval -> interval.low() <= 0.4 && 0.4 <= interval.high())
            .count();

    assertThat(held / 300.0).isBetween(0.92, 0.98);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(interval(ones(3, 50))).isEqualTo(interval(ones(3, 50)));
  }

  @Test
  void givesAnEstimateTheSameBesideOthers() {
    Sample some = new Sample(Metric.F1, ones(3, 50));
    Sample others = new Sample(Metric.F1, ones(40, 50));
    Sample fewer = new Sample(Metric.F1, ones(4, 9));

    assertThat(Bootstrap.intervals(Map.of("some", some, "others", others, "fewer", fewer)))
        .containsEntry("some", interval(ones(3, 50)))
        .containsEntry("others", interval(ones(40, 50)))
        .containsEntry("fewer", interval(ones(4, 9)));
  }

  @Test
  void takesPercentilesByNearestRank() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
    double[] twenty = Arrays.copyOf(hundred, 20);

    assertThat(new Sample(Metric.LATENCY_P50, hundred).value()).isEqualTo(50);
    assertThat(new Sample(Metric.LATENCY_P95, hundred).value()).isEqualTo(95);
    assertThat(new Sample(Metric.LATENCY_P99, hundred).value()).isEqualTo(99);
    // 100, 99 … 81: ⌈.5 · 20⌉ = 10th, ⌈.95 · 20⌉ = 19th, ⌈.99 · 20⌉ = 20th
    assertThat(new Sample(Metric.LATENCY_P50, twenty).value()).isEqualTo(90);
    assertThat(new Sample(Metric.LATENCY_P95, twenty).value()).isEqualTo(99);
    assertThat(new Sample(Metric.LATENCY_P99, twenty).value()).isEqualTo(100);
    assertThat(new Sample(Metric.LATENCY_P99, new double[] {3}).value()).isEqualTo(3);
  }

  @Test
  void holdsAPercentileBetweenItsOrderStatistics() {
    double[] thousand = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();
    Bootstrap.Interval median =
        Bootstrap.intervals(Map.of("p50", new Sample(Metric.LATENCY_P50, thousand))).get("p50");

    // The ranks 500 ± 1.96 · √(1000 · .25) = 500 ± 31 (Conover 1999, section 3.2)
    assertThat(median.low()).isCloseTo(469, within(3.0));
    assertThat(median.high()).isCloseTo(531, within(3.0));
  }

  private static Bootstrap.Interval interval(double... values) {
    return Bootstrap.intervals(Map.of("it", new Sample(Metric.F1, values))).get("it");
  }

  private static double[] ones(int ones, int of) {
    double[] values = new double[of];
    Arrays.fill(values, 0, ones, 1);
    return values;
  }
}
