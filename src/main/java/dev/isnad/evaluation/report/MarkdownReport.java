package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.RunRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run as Markdown, for a pull request and for the terminal: what was run, the metrics, the change
 * against an earlier run, the metrics by tag, and the worst failures.
 */
public final class MarkdownReport {

  private MarkdownReport() {}

  /**
   * The same run always gives the same text.
   *
   * @param comparison with an earlier run, of which {@code run} is the later one
   */
  public static String of(RunRecord run, Optional<Comparison> comparison) {
    StringBuilder text = new StringBuilder();
    text.append("# Evaluation: ").append(MarkdownTable.cell(run.name())).append("\n\n");
    RunHead head = RunHead.of(run);
    text.append(summary(run, head)).append("\n\n");
    text.append(head.lostGoldLine());
    text.append(MetricTables.overall(run));
    comparison.ifPresent(compared -> text.append(ComparisonTables.of(compared)));
    text.append(MetricTables.byTag(run));
    text.append(FailureTable.of(run));
    return text.toString();
  }

  private static String summary(RunRecord run, RunHead head) {
    Configuration configuration = run.configuration();
    return String.format(
        Locale.ROOT,
        "%s%s · %s · %s answers · %s store · %s embedding · %.1f s · version %s · run %s",
        MarkdownTable.cell(head.asked()),
        failed(run),
        corpora(configuration),
        MarkdownTable.cell(configuration.generator()),
        MarkdownTable.cell(configuration.store()),
        MarkdownTable.cell(configuration.embedding()),
        run.seconds(),
        MarkdownTable.cell(configuration.version()),
        MarkdownTable.cell(run.id()));
  }

  /** A run's metrics leave out the questions that failed, so it says how many those are. */
  private static String failed(RunRecord run) {
    int failed = run.failed().size();
    return failed == 0 ? "" : String.format(Locale.ROOT, " (%,d failed)", failed);
  }

  private static String corpora(Configuration configuration) {
    return configuration.corpora().stream()
        .map(
            corpus ->
                String.format(
                    Locale.ROOT,
                    "%s (%,d articles, %,d paragraphs)",
                    MarkdownTable.cell(corpus.set()),
                    corpus.articles(),
                    corpus.paragraphs()))
        .collect(Collectors.joining(", "));
  }
}
