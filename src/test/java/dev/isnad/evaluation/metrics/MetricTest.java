package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.metrics.Metric.Unit;
import dev.isnad.evaluation.run.QuestionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsKeyAndExplainsItself(Metric metric) {
    assertThat(Metric.of(metric.key())).contains(metric);
    assertThat(metric.key()).matches("[a-z][a-z0-9@-]+");
    assertThat(metric.explanation()).isNotBlank().hasSizeLessThan(80).doesNotEndWith(".");
  }

  @Test
  void isNotFoundByAnythingElse() {
    assertThat(Metric.of("recall@2")).isEmpty();
    assertThat(Metric.of("F1")).isEmpty();
  }

  @Test
  void countsTimeInMillisecondsAndTheRestInShares() {
    for (Metric metric : Metric.values()) {
      boolean latency = metric.key().startsWith("latency");
      assertThat(metric.unit()).isEqualTo(latency ? Unit.MILLISECONDS : Unit.SHARE);
      assertThat(metric.percentile().isPresent()).isEqualTo(latency);
      assertThat(!latency || metric.better() == Better.LOWER).isTrue();
    }
  }

  @Test
  void leavesPercentilesOutOfAQuestionsValues() {
    QuestionResult result = question().accepting("نعم").predicting("نعم").in(12).measured();

    assertThat(result.metrics())
        .containsOnlyKeys("contains-gold", "error-rate", "exact-match", "f1");
    assertThat(Metric.LATENCY_P95.recorded(result)).hasValue(12);
    assertThat(Metric.F1.recorded(result)).hasValue(1);
    assertThat(Metric.NDCG_10.recorded(result)).isEmpty();
  }

  @Test
  void measuresNothingOfAFailure() {
    assertThat(question().accepting("نعم").gold("a#1").in(12).failed().measured().metrics())
        .isEmpty();
    assertThat(Metric.LATENCY_P50.recorded(question().in(12).failed().result())).isEmpty();
  }
}
