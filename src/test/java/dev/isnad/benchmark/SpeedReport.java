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
   * @param cores how many cores the server kept busy with eight clients
   */
  record Route(
      String name,
      Latencies one,
      Latencies eight,
      double cores,
      Latencies floorOne,
      Latencies floorEight) {

    private String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f / %.1f ms | %.1f / %.1f ms | %.1f × / %.1f × | %.0f/s, p99 %.0f ms, %.1f cores"
              + " | %.0f/s |",
          name,
          one.p50(),
          one.p99(),
          floorOne.p50(),
          floorOne.p99(),
          one.p50() / floorOne.p50(),
          one.p99() / floorOne.p99(),
          eight.perSecond(),
          eight.p99(),
          cores,
          floorEight.perSecond());
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
    figures.add("| %s | %s |".formatted(name, String.format(Locale.ROOT, format, values)));
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
            "| route, questions | one client, p50 / p99 | bare Lucene, p50 / p99 | × bare Lucene"
                + " | eight clients | bare Lucene, eight |",
            "|---|---|---|---|---|---|",
            String.join("\n", routes))
        + "\n";
  }
}
