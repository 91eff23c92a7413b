package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of a run as Markdown; what could not be measured on any question is left out. */
final class MetricTables {
  private static final int MOST_TAGS = 40;

  /** What a reader looks at first, and fits beside one another. */
  private static final List<Metric> MAIN =
      List.of(
          Metric.RECALL_1,
          Metric.MRR_10,
          Metric.F1,
          Metric.CONTAINS_GOLD,
          Metric.CITATION_RECALL,
          Metric.HALLUCINATION_RATE,
          Metric.ERROR_RATE);

  private MetricTables() {}

  static String overall(RunRecord run) {
    MarkdownTable table =
        new MarkdownTable(List.of("Metric", ">Value", ">95 % interval", ">Questions"));
    run.metrics().stream()
        .filter(metric -> metric.tag() == null && metric.value() != null)
        .forEach(metric -> table.row(row(metric)));
    return table + "\n↓ less is better\n";
  }

  private static List<String> row(MetricSummary metric) {
    Figures figures = Figures.of(metric.metric());
    return List.of(
        name(metric.metric()),
        figures.value(metric.value()),
        figures.interval(metric.low(), metric.high()),
        String.valueOf(metric.questions()));
  }

  /** The metric's name, marked where less of it is better. */
  static String name(String metric) {
    boolean lower = Metric.of(metric).map(known -> known.better() == Better.LOWER).orElse(false);
    return MarkdownTable.cell(metric) + (lower ? " ↓" : "");
  }

  static String byTag(RunRecord run) {
    Map<String, Map<String, MetricSummary>> tags = tags(run);
    if (tags.isEmpty()) {
      return "";
    }
    List<String> shown =
        MAIN.stream()
            .map(Metric::key)
            .filter(key -> tags.values().stream().anyMatch(tag -> tag.containsKey(key)))
            .toList();
    MarkdownTable table = new MarkdownTable(header(shown));
    tags.entrySet().stream()
        .limit(MOST_TAGS)
        .forEach(tag -> table.row(row(tag.getKey(), tag.getValue(), shown)));
    String rest = tags.size() > MOST_TAGS ? "\nand " + (tags.size() - MOST_TAGS) + " more\n" : "";
    return "\n## By tag\n\n" + table + rest;
  }

  /** The measured metrics of each group of questions, but not of one that is all of them. */
  private static Map<String, Map<String, MetricSummary>> tags(RunRecord run) {
    Map<String, Map<String, MetricSummary>> tags = new LinkedHashMap<>();
    for (MetricSummary metric : run.metrics()) {
      if (metric.tag() != null && metric.value() != null) {
        tags.computeIfAbsent(metric.tag(), tag -> new LinkedHashMap<>())
            .put(metric.metric(), metric);
      }
    }
    tags.values().removeIf(tag -> questions(tag) == run.results().size());
    return tags;
  }

  private static int questions(Map<String, MetricSummary> tag) {
    return tag.values().stream().mapToInt(MetricSummary::questions).max().orElse(0);
  }

  private static List<String> header(List<String> metrics) {
    List<String> cells = new ArrayList<>(List.of("Tag", ">Questions"));
    metrics.forEach(metric -> cells.add(">" + name(metric)));
    return cells;
  }

  private static List<String> row(
      String tag, Map<String, MetricSummary> values, List<String> metrics) {
    List<String> cells =
        new ArrayList<>(List.of(MarkdownTable.cell(tag, 60), String.valueOf(questions(values))));
    for (String metric : metrics) {
      MetricSummary value = values.get(metric);
      cells.add(value == null ? "–" : Figures.of(metric).value(value.value()));
    }
    return cells;
  }
}
