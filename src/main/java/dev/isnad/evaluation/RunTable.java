package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.store.RunHeader;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kept runs as lines for a terminal. */
final class RunTable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<Metric> SHOWN =
      List.of(Metric.RECALL_1, Metric.CONTAINS_GOLD, Metric.CITATION_RECALL, Metric.ERROR_RATE);

  private RunTable() {}

  static String of(List<RunHeader> runs) {
    if (runs.isEmpty()) {
      return "No run is kept yet: isnad evaluate makes one.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(line("id", "started", "status", "questions") + header() + "  name");
    for (RunHeader run : runs) {
      lines.add(
          line(
                  run.id(),
                  TIME.format(run.startedAt()),
                  run.status().code(),
                  run.progress().done() + "/" + run.progress().total())
              + metrics(run)
              + "  "
              + OneLine.of(run.name()));
    }
    return String.join("\n", lines);
  }

  private static String line(String id, String started, String status, String questions) {
    return String.format("%-26s  %-17s  %-11s  %11s", id, started, status, questions);
  }

  private static String header() {
    StringBuilder cells = new StringBuilder();
    SHOWN.forEach(metric -> cells.append("  ").append(metric.key()));
    return cells.toString();
  }

  private static String metrics(RunHeader run) {
    StringBuilder cells = new StringBuilder();
    for (Metric metric : SHOWN) {
      Double value = run.metrics().get(metric.key());
      String cell = value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
      cells.append(String.format("  %" + metric.key().length() + "s", cell));
    }
    return cells.toString();
  }
}
