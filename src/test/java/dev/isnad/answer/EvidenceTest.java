package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.retrieval.Questions;
import dev.isnad.retrieval.RankedParagraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void addsCoverageScoreAndTheQuestionsLength() {
    RankedParagraph half = Questions.ranked("a", "a", "قمر بحر", "ظهر قمر اليوم.");

    double evidence = Evidence.of(List.of(half));

    assertThat(evidence).isCloseTo(.5 + 1 / (3.0 * 2) + .9 * Math.log(3), within(1e-9));
  }

  @Test
  void isThatOfTheBestParagraph() {
    RankedParagraph none = Questions.ranked("a", "a", "قمر بحر", "ذهب نفط.");
    RankedParagraph all = Questions.ranked("b", "b", "قمر بحر", "قمر فوق بحر.");

    assertThat(Evidence.of(List.of(none, all))).isEqualTo(Evidence.of(List.of(all)));
  }

  @Test
  void isNothingWithoutAParagraph() {
    assertThat(Evidence.of(List.of())).isZero();
  }
}
