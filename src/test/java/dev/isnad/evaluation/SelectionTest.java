package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final QuestionSet TEN =
      new QuestionSet(
          "ten",
          "0",
          IntStream.range(0, 10).mapToObj(i -> question(i, i < 4 ? "early" : "late")).toList(),
          List.of());

  private static EvaluationQuestion question(int id, String tag) {
    return new EvaluationQuestion(
        "q" + id, "?", List.of(), ArticleFilter.ALL, true, List.of(), List.of(), List.of(tag));
  }

  private static List<String> ids(Selection selection) {
    return selection.of(TEN).questions().stream().map(EvaluationQuestion::id).toList();
  }

  @Test
  void spreadsTheLimitEvenlyAndAlwaysAlike() {
    assertThat(ids(new Selection(4, Set.of()))).containsExactly("q0", "q2", "q5", "q7");
    assertThat(ids(new Selection(1, Set.of()))).containsExactly("q0");
  }

  @Test
  void asksAllOfASetThatIsNotLarger() {
    assertThat(ids(new Selection(10, Set.of()))).hasSize(10);
    assertThat(ids(new Selection(99, Set.of()))).hasSize(10);
    assertThat(ids(Selection.ALL)).hasSize(10);
  }

  @Test
  void takesQuestionsWithAnyOfTheTagsBeforeItCounts() {
    assertThat(ids(new Selection(2, Set.of("early", "none")))).containsExactly("q0", "q2");
    assertThat(ids(new Selection(null, Set.of("none")))).isEmpty();
  }

  @Test
  void refusesALimitOfNothing() {
    assertThatThrownBy(() -> new Selection(0, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a limit of 1 or more, got 0");
  }
}
