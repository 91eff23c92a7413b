package dev.isnad.evaluation.report;

import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a reader must know before the figures of a run: whether all was asked, and whether the
 * questions still fit the articles.
 *
 * @param asked how many questions were asked, and which part of the sets that is if not all
 * @param lostGold the keys of the questions with evidence that the articles did not hold
 */
record RunHead(String asked, List<String> lostGold) {
  private static final int MOST_NAMED = 5;

  static RunHead of(RunRecord run) {
    return new RunHead(
        asked(run),
        run.results().stream()
            .filter(QuestionResult::hasLostGold)
            .map(QuestionResult::key)
            .toList());
  }

  private static String asked(RunRecord run) {
    int results = run.results().size();
    String asked =
        run.isDone()
            ? String.format(Locale.ROOT, "%,d %s", results, noun(results))
            : String.format(
                Locale.ROOT, "%s after %,d of %,d questions", run.status(), results, run.asked());
    List<String> part = new ArrayList<>();
    Map<String, String> settings = run.configuration().settings();
    if (settings.containsKey("questions.limit")) {
      part.add("at most " + settings.get("questions.limit") + " of each set");
    }
    if (settings.containsKey("questions.tags")) {
      part.add("tagged " + settings.get("questions.tags"));
    }
    return part.isEmpty() ? asked : asked + " (a part only: " + String.join(", ", part) + ")";
  }

  /** For Markdown, or empty where every piece of evidence was there. */
  String lostGoldLine() {
    if (lostGold.isEmpty()) {
      return "";
    }
    String named =
        MarkdownTable.cell(String.join(", ", lostGold.stream().limit(MOST_NAMED).toList()));
    int more = lostGold.size() - MOST_NAMED;
    return String.format(
        Locale.ROOT,
        "**%,d %s gold evidence that the articles do not hold**, so that nothing is compared with it:"
            + " %s%s. `isnad questions check` tells what is missing.\n\n",
        lostGold.size(),
        lostGold.size() == 1 ? "question has" : "questions have",
        named,
        more > 0 ? " and " + more + " more" : "");
  }

  private static String noun(int questions) {
    return questions == 1 ? "question" : "questions";
  }
}
