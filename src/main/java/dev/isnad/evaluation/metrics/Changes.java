package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.metrics.Comparison.Changed;
import dev.isnad.evaluation.metrics.Pairs.Pair;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RankedRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the questions that fared differently in two runs. */
final class Changes {
  /** A question that failed lost more than metrics can. */
  private static final double FAILURE = Metric.values().length;

  private Changes() {}

  private record Ordered(Changed changed, double gain) {}

  /** The worst first; of equal ones in the order of the pairs. */
  static List<Changed> of(List<Pair> pairs) {
    return pairs.stream()
        .flatMap(Changes::of)
        .sorted(Comparator.comparingDouble(Ordered::gain))
        .map(Ordered::changed)
        .toList();
  }

  private static Stream<Ordered> of(Pair pair) {
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    double total = failed(pair.before()) - failed(pair.after());
    for (Metric metric : Metric.values()) {
      double gain = gain(metric, pair);
      if (Math.abs(gain) > Differences.ROUNDING) {
        (gain > 0 ? better : worse).add(metric.key());
        total += gain;
      }
    }
    if (better.isEmpty() && worse.isEmpty() && isSame(pair.before(), pair.after())) {
      return Stream.empty();
    }
    return Stream.of(new Ordered(new Changed(pair.before(), pair.after(), better, worse), total));
  }

  /** How much better the later value is; 0 where one is unmeasured, and for latencies. */
  private static double gain(Metric metric, Pair pair) {
    var before = metric.recorded(pair.before());
    var after = metric.recorded(pair.after());
    if (metric.percentile().isPresent() || before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    double rise = after.getAsDouble() - before.getAsDouble();
    return metric.better() == Metric.Better.HIGHER ? rise : -rise;
  }

  private static double failed(QuestionResult result) {
    return result.status().equals(QuestionResult.FAILED) ? FAILURE : 0;
  }

  private static boolean isSame(QuestionResult before, QuestionResult after) {
    return before.status().equals(after.status())
        && Objects.equals(before.reason(), after.reason())
        && Objects.equals(before.text(), after.text())
        && goldRanks(before).equals(goldRanks(after));
  }

  /** The place of each gold paragraph in the ranking. */
  private static List<Integer> goldRanks(QuestionResult result) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < result.ranked().size(); i++) {
      RankedRef ref = result.ranked().get(i);
      if (Ranking.isGold(result, ref.paragraph())) {
        ranks.add(i + 1);
      }
    }
    return ranks;
  }
}
