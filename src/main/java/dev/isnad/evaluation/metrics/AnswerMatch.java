package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/** How near the answer is to an accepted one; the formulas are {@link Metric}'s. */
final class AnswerMatch {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private AnswerMatch() {}

  static OptionalDouble exact(QuestionResult result) {
    return best(result, (predicted, accepted) -> predicted.equals(accepted) ? 1 : 0);
  }

  static OptionalDouble f1(QuestionResult result) {
    return best(result, AnswerMatch::f1);
  }

  static OptionalDouble contains(QuestionResult result) {
    List<String> accepted =
        result.question().answers().stream()
            .filter(answer -> !AnswerWords.of(answer).isEmpty())
            .map(AnswerMatch::padded)
            .toList();
    if (!result.question().answerable() || accepted.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean held =
        result.isAnswered()
            && result.sentences().stream()
                .map(sentence -> padded(sentence.text()))
                .anyMatch(text -> accepted.stream().anyMatch(text::contains));
    return OptionalDouble.of(held ? 1 : 0);
  }

  private static OptionalDouble best(
      QuestionResult result, ToDoubleBiFunction<List<String>, List<String>> measure) {
    List<String> predicted = AnswerWords.of(result.prediction());
    return accepted(result).stream()
        .mapToDouble(accepted -> measure.applyAsDouble(predicted, accepted))
        .max();
  }

  /**
   * Answers without words are dropped, as in SQuAD's script; to take the empty one where none is
   * left, as that does, would praise refusals of answerable questions.
   */
  private static List<List<String>> accepted(QuestionResult result) {
    return result.question().answerable()
        ? result.question().answers().stream()
            .map(AnswerWords::of)
            .filter(words -> !words.isEmpty())
            .toList()
        : List.of(List.of());
  }

  private static double f1(List<String> predicted, List<String> accepted) {
    if (predicted.isEmpty() || accepted.isEmpty()) {
      return predicted.equals(accepted) ? 1 : 0;
    }
    List<String> left = new ArrayList<>(accepted);
    double shared = predicted.stream().filter(left::remove).count();
    return 2 * shared / (predicted.size() + accepted.size());
  }

  /** Between blanks, so that an answer is found at the borders of words only. */
  private static String padded(String text) {
    return ANALYZER.analyze(text).stream()
        .map(Word::normalized)
        .collect(Collectors.joining(" ", " ", " "));
  }
}
