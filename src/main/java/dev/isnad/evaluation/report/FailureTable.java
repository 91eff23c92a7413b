package dev.isnad.evaluation.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The worst failures of a run as Markdown, some of each kind. */
final class FailureTable {
  private static final int MOST = 10;
  private static final int GOLD = 120;

  private static final Comparator<QuestionResult> WORST_FIRST =
      Comparator.comparingDouble(
          result ->
              result.metrics().getOrDefault(Metric.F1.key(), 0d)
                  + result.metrics().getOrDefault(Metric.RECALL_10.key(), 0d));

  private FailureTable() {}

  static String of(RunRecord run) {
    Map<Outcome, List<QuestionResult>> outcomes =
        run.results().stream().collect(groupingBy(Outcome::of, TreeMap::new, toList()));
    String counts =
        outcomes.entrySet().stream()
            .map(outcome -> outcome.getValue().size() + " " + outcome.getKey().label())
            .collect(joining(" · "));
    outcomes.keySet().removeIf(outcome -> !outcome.isFailure());
    String heading = "\n## Failures\n\n" + counts + "\n";
    return outcomes.isEmpty() ? heading : heading + "\n" + table(worst(outcomes));
  }

  private static MarkdownTable table(List<QuestionResult> failures) {
    MarkdownTable table =
        new MarkdownTable(List.of("Failure", "Question", "Gold", "Answer", "Cited"));
    failures.forEach(failure -> table.row(row(failure)));
    return table;
  }

  private static List<String> row(QuestionResult result) {
    return List.of(
        Outcome.of(result).label(),
        ComparisonTables.question(result),
        gold(result),
        ComparisonTables.answer(result),
        cited(result));
  }

  /** In turns from each kind, so that many of one do not hide the others. */
  private static List<QuestionResult> worst(Map<Outcome, List<QuestionResult>> outcomes) {
    outcomes.replaceAll((outcome, results) -> results.stream().sorted(WORST_FIRST).toList());
    List<QuestionResult> worst = new ArrayList<>();
    int longest = outcomes.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < Math.min(longest, MOST); i++) {
      for (List<QuestionResult> results : outcomes.values()) {
        if (i < results.size()) {
          worst.add(results.get(i));
        }
      }
    }
    return worst.stream().limit(MOST).sorted(Comparator.comparing(Outcome::of)).toList();
  }

  private static String gold(QuestionResult result) {
    if (!result.question().answerable()) {
      return "not answerable";
    }
    String answers = String.join(" / ", result.question().answers());
    String paragraphs =
        result.gold().stream()
            .flatMap(List::stream)
            .map(ParagraphRef::toString)
            .distinct()
            .collect(joining(", "));
    return MarkdownTable.cell(answers, GOLD)
        + (paragraphs.isEmpty() ? "" : " (" + MarkdownTable.cell(paragraphs, GOLD) + ")");
  }

  private static String cited(QuestionResult result) {
    String cited =
        result.citations().stream()
            .map(RecordedCitation::paragraph)
            .map(ParagraphRef::toString)
            .distinct()
            .collect(joining(", "));
    return cited.isEmpty() ? "–" : MarkdownTable.cell(cited, GOLD);
  }
}
