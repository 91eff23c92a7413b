package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The set that comes with the program asks in every way that an editor would. */
class BundledQuestionsTest {
  private static final List<EvaluationQuestion> QUESTIONS =
      QuestionSets.find("samples").questions();

  @Test
  void areEnoughOfEveryKind() {
    Map<String, Long> counts =
        QUESTIONS.stream()
            .flatMap(question -> question.tags().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(counts)
        .containsKeys("fact", "number", "date", "name", "quote", "list", "two-article", "follow-up")
        .containsKeys("topic-change", "paraphrase", "slip", "digits", "filter", "english")
        .allSatisfy((tag, count) -> assertThat(count).as(tag).isGreaterThanOrEqualTo(8));
    assertThat(counts.get("near") + counts.get("far")).isEqualTo(counts.get("unanswerable"));
  }

  @Test
  void sayWhatTheAnswerIsAndWhereItStands() {
    assertThat(QUESTIONS)
        .allSatisfy(
            question -> {
              int needed = question.tags().contains("two-article") ? 2 : 1;
              boolean known = question.answerable();
              assertThat(question.gold()).as(question.id()).hasSize(known ? needed : 0);
              assertThat(question.answers().isEmpty()).as(question.id()).isEqualTo(!known);
              assertThat(question.tags().contains("unanswerable")).isEqualTo(!known);
            });
  }
}
