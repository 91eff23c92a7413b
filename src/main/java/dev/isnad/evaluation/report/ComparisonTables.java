package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Comparison;
import dev.isnad.evaluation.metrics.Comparison.Changed;
import dev.isnad.evaluation.metrics.Comparison.Difference;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.List;

/** Two runs side by side as Markdown: each metric's difference, and the questions that changed. */
final class ComparisonTables {
  private static final int MOST_CHANGED = 20;
  private static final double ROUNDING = 1e-9;
  private static final int QUESTION = 120;
  private static final int ANSWER = 160;

  private ComparisonTables() {}

  static String of(Comparison comparison) {
    return "\n## Against run "
        + MarkdownTable.cell(comparison.before())
        + "\n\n"
        + differences(comparison.differences())
        + "\nDifferences in points of a per cent, or in milliseconds; noise: no more than chance;\nrose, fell: questions whose value did.\n"
        + onlyOne(comparison)
        + changed(comparison.changed());
  }

  private static MarkdownTable differences(List<Difference> differences) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "Metric",
                ">Before",
                ">After",
                ">Difference",
                ">95 % interval",
                "Verdict",
                ">Rose, fell",
                ">Questions"));
    differences.forEach(difference -> table.row(row(difference)));
    return table;
  }

  private static List<String> row(Difference difference) {
    Figures figures = Figures.of(difference.metric());
    return List.of(
        MetricTables.name(difference.metric()),
        figures.value(difference.before()),
        figures.value(difference.after()),
        figures.difference(difference.difference()),
        figures.differenceInterval(difference.low(), difference.high()),
        verdict(difference),
        difference.rose() + ", " + difference.fell(),
        String.valueOf(difference.questions()));
  }

  private static String verdict(Difference difference) {
    return switch (difference.verdict()) {
      case BETTER -> "**better**";
      case WORSE -> "**worse**";
      case NOISE -> isNone(difference) ? "same" : "noise";
    };
  }

  private static boolean isNone(Difference difference) {
    return Math.max(Math.abs(difference.low()), Math.abs(difference.high())) < ROUNDING;
  }

  private static String onlyOne(Comparison comparison) {
    int before = comparison.onlyBefore().size();
    int after = comparison.onlyAfter().size();
    return before + after == 0
        ? ""
        : "\nNot compared: %d of the earlier run only, %d of this one only.\n"
            .formatted(before, after);
  }

  private static String changed(List<Changed> changed) {
    if (changed.isEmpty()) {
      return "\nNo question changed.\n";
    }
    MarkdownTable table =
        new MarkdownTable(List.of("Question", "Before", "After", "Worse", "Better"));
    changed.stream().limit(MOST_CHANGED).forEach(question -> table.row(row(question)));
    String heading =
        changed.size() > MOST_CHANGED
            ? "Changed questions: %d, of which the worst %d".formatted(changed.size(), MOST_CHANGED)
            : "Changed questions: %d".formatted(changed.size());
    return "\n### " + heading + "\n\n" + table;
  }

  private static List<String> row(Changed changed) {
    return List.of(
        question(changed.after()),
        answer(changed.before()),
        answer(changed.after()),
        MarkdownTable.cell(String.join(", ", changed.worse())),
        MarkdownTable.cell(String.join(", ", changed.better())));
  }

  static String question(QuestionResult result) {
    return MarkdownTable.cell(result.question().question(), QUESTION)
        + " ("
        + MarkdownTable.cell(result.key(), QUESTION)
        + ")";
  }

  /** What the reader saw, or in brackets why there was nothing to see. */
  static String answer(QuestionResult result) {
    if (result.isAnswered()) {
      return MarkdownTable.cell(result.text(), ANSWER);
    }
    String reason = result.reason() == null ? "" : ": " + result.reason();
    return "(" + MarkdownTable.cell(result.status() + reason, ANSWER) + ")";
  }
}
