package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummariesTest {

  @Test
  void takesTheMeanOfTheQuestionsThatWereMeasured() {
    List<QuestionResult> results =
        List.of(
            question("1").accepting("نعم").predicting("نعم").measured(),
            question("2").accepting("نعم").predicting("لا").measured(),
            question("3").accepting("نعم").refused().measured(),
            question("4").predicting("نعم").measured());

    MetricSummary f1 = all(results, Metric.F1);

    assertThat(f1.questions()).isEqualTo(3);
    assertThat(f1.value()).isEqualTo(1.0 / 3);
    assertThat(f1.low()).isEqualTo(0);
    assertThat(f1.high()).isEqualTo(1);
  }

  @Test
  void hasNoValueWhereNothingWasMeasured() {
    List<QuestionResult> failed = List.of(question().failed().in(3).measured());

    assertThat(Summaries.of(List.of()))
        .hasSize(Metric.values().length)
        .allSatisfy(SummariesTest::isUnmeasured);
    assertThat(Summaries.of(failed)).isNotEmpty().allSatisfy(SummariesTest::isUnmeasured);
  }

  private static void isUnmeasured(MetricSummary summary) {
    assertThat(summary.questions()).isZero();
    assertThat(summary.value()).isNull();
    assertThat(summary.low()).isNull();
    assertThat(summary.high()).isNull();
  }

  @Test
  void sumsUpByTag() {
    List<QuestionResult> results =
        List.of(
            question("1").tagged("number", "date").measured(),
            question("2").tagged("number").refused().measured(),
            question("3").unanswerable().measured());

    assertThat(Summaries.of(results).stream().map(MetricSummary::tag).distinct())
        .containsExactly(null, "answerable", "date", "number", "unanswerable");
    assertThat(of(results, "number", Metric.ERROR_RATE).value()).isEqualTo(0.5);
    assertThat(of(results, "date", Metric.ERROR_RATE).value()).isEqualTo(0);
    assertThat(of(results, "unanswerable", Metric.ERROR_RATE).value()).isNull();
    assertThat(of(results, "unanswerable", Metric.HALLUCINATION_RATE).value()).isEqualTo(1);
  }

  @Test
  void sumsUpByQuestionSetWhereThereAreSeveral() {
    List<QuestionResult> results =
        List.of(question("1").in("a").measured(), question("1").in("b").refused().measured());

    assertThat(of(results, "set:a", Metric.ERROR_RATE).value()).isEqualTo(0);
    assertThat(of(results, "set:b", Metric.ERROR_RATE).value()).isEqualTo(1);
    assertThat(Summaries.of(results.subList(0, 1)))
        .noneMatch(summary -> "set:a".equals(summary.tag()));
  }

  @Test
  void takesLatenciesOfWhateverWasNoFailure() {
    List<QuestionResult> results =
        Stream.concat(
                IntStream.rangeClosed(1, 100).mapToObj(i -> question("" + i).in(i).measured()),
                Stream.of(question("failed").failed().in(99_999).measured()))
            .toList();

    MetricSummary p95 = all(results, Metric.LATENCY_P95);

    assertThat(p95.questions()).isEqualTo(100);
    assertThat(p95.value()).isEqualTo(95);
    assertThat(p95.low()).isBetween(88.0, 93.0);
    assertThat(p95.high()).isBetween(97.0, 100.0);
  }

  @Test
  void givesTheSameForTheQuestionsInAnyOrder() {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ResultBuilder one = question("" + i).tagged("tag" + i % 3).gold("a#1").in(i * 7 % 13);
      results.add(one.ranked("b#1", i % 4 == 0 ? "a#1" : "b#2").context(1 + i % 2).measured());
    }
    List<MetricSummary> ordered = Summaries.of(results);

    Collections.shuffle(results, new Random(1));

    assertThat(Summaries.of(results)).isEqualTo(ordered);
  }

  private static MetricSummary all(List<QuestionResult> results, Metric metric) {
    return of(results, null, metric);
  }

  private static MetricSummary of(List<QuestionResult> results, String tag, Metric metric) {
    return Summaries.of(results).stream()
        .filter(summary -> summary.metric().equals(metric.key()))
        .filter(summary -> tag == null ? summary.tag() == null : tag.equals(summary.tag()))
        .findFirst()
        .orElseThrow();
  }
}
