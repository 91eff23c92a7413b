package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.questions.QuestionSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationRequestTest {

  private static EvaluationRequest request(String name, String... sets) {
    List<QuestionSet> all =
        List.of(sets).stream()
            .map(set -> new QuestionSet(set, "aa", List.of(), List.of()))
            .toList();
    return new EvaluationRequest(name, all, Selection.ALL, null, 0);
  }

  @Test
  void givesEachSetANameOfItsOwn() {
    assertThat(request(null, "q", "q-2", "q", "other", "q").sets())
        .extracting(QuestionSet::name)
        .containsExactly("q", "q-2", "q-3", "other", "q-4");
  }

  @Test
  void isCalledLikeItsSetsUnlessItHasAName() {
    assertThat(request(" ", "one", "two").name()).isEqualTo("one, two");
    assertThat(request(" قبل الإصدار ", "one").name()).isEqualTo("قبل الإصدار");
  }

  @Test
  void takesOutWhatSteersATerminalOrADatabaseRefuses() {
    assertThat(request("a\u001b[2J\nb\0c\u202ed\ud800", "s").name()).isEqualTo("a [2J b c d");
    assertThat(request(null, "s\r\u2028t").sets().get(0).name()).isEqualTo("s t");
  }

  @Test
  void boundsEveryName() {
    EvaluationRequest request = request(null, "🌙".repeat(150), "🌙".repeat(150));

    assertThat(request.name()).hasSizeLessThanOrEqualTo(200).matches("[🌙…]+");
    assertThat(request.sets().get(1).name()).endsWith("🌙…-2");
  }
}
