package dev.isnad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what was measured and writes it as Markdown. */
final class SpeedReport {
  private final List<String> figures = new ArrayList<>();
  private final List<String> routes = new ArrayList<>();

  /**
   * One route with one kind of questions, beside bare Lucene.
   *
   * @param cpu milliseconds of the server's CPU for each request of one client, which tell more
   *     than the clock on a busy machine
   * @param cores how many cores the server kept busy with eight clients
   * @param floorOne with one client, or {@code null} where bare Lucene was not asked
   * @param floorEight with eight clients, likewise
   */
  record Route(
      String name,
      Latencies one,
      Latencies eight,
      double cpu,
      double cores,
      Latencies floorOne,
      Latencies floorEight) {

    private String row() {
      return String.join(
          " | ",
          "| " + name,
          times(one),
          format("%.1f ms", cpu),
          floorOne == null ? "–" : times(floorOne),
          floorOne == null ? "–" : ratios(),
          format("%.0f/s, p99 %.0f ms, %.1f cores", eight.perSecond(), eight.p99(), cores),
          floorEight == null ? "– |" : format("%.0f/s |", floorEight.perSecond()));
    }

    private String ratios() {
      return format("%.2f × / %.2f ×", one.p50() / floorOne.p50(), one.p99() / floorOne.p99());
    }

    private static String times(Latencies latencies) {
      return format("%.1f / %.1f ms", latencies.p50(), latencies.p99());
    }
  }

  SpeedReport() {
    figure(
        "machine",
        "%d cores, JDK %s, heap %s",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        Product.HEAP.substring("-Xmx".length()));
  }

  void figure(String name, String format, Object... values) {
    figures.add("| %s | %s |".formatted(name, format(format, values)));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  void route(Route route) {
    routes.add(route.row());
  }

  String markdown() {
    return String.join(
            "\n",
            "| figure | value |",
            "|---|---|",
            String.join("\n", figures),
            "",
            "| route, questions | one client, p50 / p99 | CPU | bare Lucene, p50 / p99 | × bare Lucene"
                + " | eight clients | bare Lucene, eight |",
            "|---|---|---|---|---|---|---|",
            String.join("\n", routes))
        + "\n";
  }
}
