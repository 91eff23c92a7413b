package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The questions of two runs, each with itself. One of which anything but the tags was edited is
 * another: its old figures came of another yardstick.
 *
 * @param both in the order of their keys
 * @param onlyBefore the keys of the earlier run's others
 * @param onlyAfter the keys of the later run's others
 */
record Pairs(List<Pair> both, List<String> onlyBefore, List<String> onlyAfter) {

  /** One question's two results. */
  record Pair(QuestionResult before, QuestionResult after) {}

  static Pairs of(List<QuestionResult> before, List<QuestionResult> after) {
    SortedMap<String, QuestionResult> earlier = byKey(before);
    SortedMap<String, QuestionResult> later = byKey(after);
    List<Pair> both = new ArrayList<>();
    earlier.forEach(
        (key, result) -> {
          if (isSame(result, later.get(key))) {
            both.add(new Pair(result, later.get(key)));
          }
        });
    return new Pairs(both, others(earlier, later), others(later, earlier));
  }

  private static List<String> others(
      Map<String, QuestionResult> results, Map<String, QuestionResult> than) {
    return results.entrySet().stream()
        .filter(entry -> !isSame(entry.getValue(), than.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isSame(QuestionResult one, QuestionResult other) {
    return other != null && untagged(one.question()).equals(untagged(other.question()));
  }

  private static EvaluationQuestion untagged(EvaluationQuestion question) {
    return new EvaluationQuestion(
        question.id(),
        question.question(),
        question.turns(),
        question.filter(),
        question.answerable(),
        question.answers(),
        question.gold(),
        List.of());
  }

  private static SortedMap<String, QuestionResult> byKey(List<QuestionResult> results) {
    SortedMap<String, QuestionResult> byKey = new TreeMap<>();
    results.forEach(result -> byKey.putIfAbsent(result.key(), result));
    return Collections.unmodifiableSortedMap(byKey);
  }
}
