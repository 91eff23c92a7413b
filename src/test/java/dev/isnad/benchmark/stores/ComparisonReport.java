package dev.isnad.benchmark.stores;

import dev.isnad.benchmark.Latencies;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the figures of one corpus, a column for each store, and writes them as Markdown. */
final class ComparisonReport {
  /** A list of many numbers, of whatever the server or the client writes between them. */
  private static final Pattern VECTOR = Pattern.compile("[\\[{][-+0-9.eE:,/ ]{80,}[]}]?(/\\d+)?");

  private final PrintStream progress;
  private final List<String> heads = new ArrayList<>();
  private final List<String> stores = new ArrayList<>();
  private final Map<String, Map<String, String>> figures = new LinkedHashMap<>();
  private final Map<String, List<String>> plans = new LinkedHashMap<>();

  /**
   * @param progress is told each figure as it comes
   */
  ComparisonReport(PrintStream progress) {
    this.progress = progress;
  }

  /** A line above the table. */
  void head(String format, Object... values) {
    String line = format(format, values);
    heads.add("- " + line);
    progress.println(line);
  }

  void figure(String store, String name, String format, Object... values) {
    if (!stores.contains(store)) {
      stores.add(store);
    }
    String value = format(format, values);
    figures.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(store, value);
    progress.println(store + ": " + name + ": " + value);
  }

  void latencies(String store, String name, Latencies one, Latencies eight) {
    figure(store, name + ", one client, p50 / p99", "%.1f / %.1f ms", one.p50(), one.p99());
    figure(
        store,
        name + ", eight clients, p50 / p99",
        "%.1f / %.1f ms, %.0f/s",
        eight.p50(),
        eight.p99(),
        eight.perSecond());
  }

  /** Plans as the server gave them; vectors are left out. */
  void plans(String store, List<String> found) {
    if (!found.isEmpty()) {
      plans.put(store, found.stream().map(p -> VECTOR.matcher(p).replaceAll("[…]")).toList());
    }
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  String markdown() {
    List<String> lines = new ArrayList<>(heads);
    lines.add("");
    lines.add("| figure | " + String.join(" | ", stores) + " |");
    lines.add("|---".repeat(stores.size() + 1) + "|");
    figures.forEach(
        (name, values) ->
            lines.add(
                "| %s | %s |"
                    .formatted(
                        name,
                        String.join(
                            " | ",
                            stores.stream().map(s -> values.getOrDefault(s, "–")).toList()))));
    plans.forEach(
        (store, found) -> {
          lines.add("");
          lines.add(store + ", `EXPLAIN (ANALYZE, BUFFERS)` of one search, as the server ran it:");
          found.forEach(plan -> lines.add("\n```\n" + plan.strip() + "\n```"));
        });
    return String.join("\n", lines) + "\n";
  }
}
