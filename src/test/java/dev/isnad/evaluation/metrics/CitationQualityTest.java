package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.evaluation.run.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitationQualityTest {

  @Test
  void countsSupportedSentencesAndNeededCitations() {
    ResultBuilder result =
        question()
            .sentence(true, true, true)
            .sentence(true, true, false)
            .sentence(false, true, false)
            .citing("a#1")
            .citing("a#2");

    // 2 of 3 sentences; of 6 citations the 2 of the first and 1 of the second, none of the third
    assertThat(result.value(Metric.CITATION_RECALL)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(result.value(Metric.CITATION_PRECISION)).isEqualTo(0.5);
  }

  @Test
  void hasNoPrecisionWithoutCitations() {
    ResultBuilder result = question().gold("a#1").sentence(true).sentence(false);

    assertThat(result.value(Metric.CITATION_RECALL)).isEqualTo(0);
    assertThat(result.value(Metric.CITATION_PRECISION)).isNull();
    assertThat(result.value(Metric.GOLD_CITATION_RECALL)).isEqualTo(0);
    assertThat(result.value(Metric.GOLD_CITATION_PRECISION)).isNull();
    assertThat(result.value(Metric.INVALID_CITATIONS)).isNull();
    assertThat(result.value(Metric.QUOTE_EXACTNESS)).isNull();
  }

  @Test
  void comparesWithTheGold() {
    ResultBuilder result =
        question()
            .gold("a#1", "copy#1")
            .gold("a#2")
            .gold("a#3")
            .gold("a#4")
            .sentence(true, true)
            .citing("copy#1")
            .citing("b#1")
            .citing("a#2");

    // Pieces 1 and 2 of 4; 2 of 3 citations
    assertThat(result.value(Metric.GOLD_CITATION_RECALL)).isEqualTo(0.5);
    assertThat(result.value(Metric.GOLD_CITATION_PRECISION)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void countsACitationAsInvalidThatIsNotStoredOrNotVerbatim() {
    ResultBuilder result =
        question()
            .sentence(true, true)
            .citing("a#1")
            .citing("a#2", false, true)
            .citing("a#3", true, false)
            .citing("a#4", false, false);

    assertThat(result.value(Metric.INVALID_CITATIONS)).isEqualTo(0.75);
    assertThat(result.value(Metric.QUOTE_EXACTNESS)).isEqualTo(0.5);
  }

  @Test
  void countsANumberWithoutACitationAsInvalid() {
    ResultBuilder result = question().sentence(true, true, false).citing("a#1");

    // [1] is there, [2] is not.
    assertThat(result.value(Metric.INVALID_CITATIONS)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CITATION_RECALL",
        "CITATION_PRECISION",
        "GOLD_CITATION_RECALL",
        "GOLD_CITATION_PRECISION",
        "INVALID_CITATIONS",
        "QUOTE_EXACTNESS"
      })
  void isUnmeasuredForARefusalAndAFailure(Metric metric) {
    assertThat(question().gold("a#1").refused().value(metric)).isNull();
    assertThat(question().gold("a#1").failed().value(metric)).isNull();
  }

  @Test
  void tellsHallucinationsFromErrors() {
    // NoMIRACL's two rates: each has questions of its own.
    assertThat(question().unanswerable().value(Metric.HALLUCINATION_RATE)).isEqualTo(1);
    assertThat(question().unanswerable().refused().value(Metric.HALLUCINATION_RATE)).isEqualTo(0);
    assertThat(question().value(Metric.HALLUCINATION_RATE)).isNull();
    assertThat(question().value(Metric.ERROR_RATE)).isEqualTo(0);
    assertThat(question().refused().value(Metric.ERROR_RATE)).isEqualTo(1);
    assertThat(question().unanswerable().value(Metric.ERROR_RATE)).isNull();
    assertThat(question().failed().value(Metric.ERROR_RATE)).isNull();
    assertThat(question().unanswerable().failed().value(Metric.HALLUCINATION_RATE)).isNull();
  }

  @Test
  void takesTheShareOfVotes() {
    Vote right = new Vote(true, "");
    Vote wrong = new Vote(false, "");

    assertThat(question().votes(right, wrong, right).value(Metric.JUDGED_CORRECT))
        .isCloseTo(2.0 / 3, within(1e-12));
    assertThat(question().votes(right, right).value(Metric.JUDGED_CORRECT)).isNull();
    assertThat(question().value(Metric.JUDGED_CORRECT)).isNull();
    assertThat(Metric.JUDGED_CORRECT.gates()).isFalse();
    assertThat(Metric.F1.gates()).isTrue();
  }
}
