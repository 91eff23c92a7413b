package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Sums results up: each metric over all questions and over each group of them. */
public final class Summaries {

  private Summaries() {}

  /**
   * Every metric over all questions, then over each tag in alphabetical order. Besides the
   * questions' own tags there are {@code answerable}, {@code unanswerable} and, where there are
   * several question sets, {@code set:NAME}. In any order the same results give the same.
   *
   * @param results with their metrics
   */
  public static List<MetricSummary> of(List<QuestionResult> results) {
    List<MetricSummary> summaries = new ArrayList<>(of(null, results));
    groups(results).forEach((tag, group) -> summaries.addAll(of(tag, group)));
    return summaries;
  }

  private static Map<String, List<QuestionResult>> groups(List<QuestionResult> results) {
    boolean severalSets = results.stream().map(QuestionResult::set).distinct().count() > 1;
    Map<String, List<QuestionResult>> groups = new TreeMap<>();
    for (QuestionResult result : results) {
      Set<String> tags = new LinkedHashSet<>(result.question().tags());
      tags.add(result.question().answerable() ? "answerable" : "unanswerable");
      if (severalSets) {
        tags.add("set:" + result.set());
      }
      tags.forEach(tag -> groups.computeIfAbsent(tag, t -> new ArrayList<>()).add(result));
    }
    return groups;
  }

  private static List<MetricSummary> of(String tag, List<QuestionResult> group) {
    Map<Metric, Sample> samples = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      double[] values = values(metric, group);
      if (values.length > 0) {
        samples.put(metric, new Sample(metric, values));
      }
    }
    Map<Metric, Bootstrap.Interval> intervals = Bootstrap.intervals(samples);
    List<MetricSummary> summaries = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Sample sample = samples.get(metric);
      summaries.add(
          sample == null
              ? new MetricSummary(metric.key(), tag, 0, null, null, null)
              : new MetricSummary(
                  metric.key(),
                  tag,
                  sample.questions(),
                  sample.value(),
                  intervals.get(metric).low(),
                  intervals.get(metric).high()));
    }
    return summaries;
  }

  /** In ascending order, so that the questions' own is no matter. */
  private static double[] values(Metric metric, List<QuestionResult> group) {
    return group.stream()
        .map(metric::recorded)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }
}
