package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.run.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A run as one page of HTML that needs nothing else: it opens from disk, without network. The page
 * holds the run as JSON, the scripts that show it, and Chart.js; a content security policy lets it
 * run those scripts only and load nothing.
 */
public final class HtmlReport {
  private static final String CHART =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.js";

  /** In the order in which they build on one another. */
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "elements.js",
          "router.js",
          "charts.js",
          "histograms.js",
          "overview.js",
          "paragraphs.js",
          "question.js",
          "questions.js",
          "comparison.js",
          "report.js");

  private HtmlReport() {}

  /**
   * Writes the page as UTF-8 and leaves the stream open; the same run always gives the same page.
   *
   * @param comparison with an earlier run, of which {@code run} is the later one
   * @param before the earlier run, whose name and configuration the comparison then shows
   */
  public static void write(
      RunRecord run, Optional<Comparison> comparison, Optional<RunRecord> before, OutputStream out)
      throws IOException {
    Asset style = Asset.own("report.css");
    Asset chart = Asset.library(CHART);
    Asset script = Asset.own(SCRIPTS);
    PageData data = PageData.of(run, comparison, before);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    PageTemplate.read("report.html")
        .with("policy", policy(style, List.of(chart, script)))
        .with("title", PageTemplate.escaped(run.name()))
        .with("style", style.text())
        .with("chart", chart.text())
        .with("script", script.text())
        .with("data", target -> PageJson.write(data, target))
        .writeTo(writer);
    writer.flush();
  }

  /** What the page may do, for a server that sends it to say so, too. */
  public static String policy() throws IOException {
    return policy(Asset.own("report.css"), List.of(Asset.library(CHART), Asset.own(SCRIPTS)));
  }

  private static String policy(Asset style, List<Asset> scripts) {
    StringBuilder sources = new StringBuilder();
    scripts.forEach(script -> sources.append(" '").append(script.hash()).append('\''));
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src%s; style-src '%s'"
        .formatted(sources, style.hash());
  }
}
