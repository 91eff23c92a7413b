package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.QuestionResult;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the metrics of any result. */
class MeasurementTest {

  @Property(tries = 500)
  void everyShareIsFromZeroToOne(@ForAll long seed) {
    assertThat(metrics(seed).values()).allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
  }

  @Property(tries = 500)
  void aDeeperLookFindsNoLess(@ForAll long seed) {
    Map<String, Double> metrics = metrics(seed);
    if (metrics.containsKey("recall@1")) {
      assertThat(metrics.get("recall@1")).isLessThanOrEqualTo(metrics.get("recall@5"));
      assertThat(metrics.get("recall@5")).isLessThanOrEqualTo(metrics.get("recall@10"));
      boolean found = metrics.get("recall@10") > 0;
      assertThat(metrics.get("mrr@10") > 0).isEqualTo(found);
      assertThat(metrics.get("ndcg@10") > 0).isEqualTo(found);
    }
  }

  @Property(tries = 500)
  void anExactMatchSharesAllWords(@ForAll long seed) {
    Map<String, Double> metrics = metrics(seed);
    if (metrics.containsKey("f1")) {
      assertThat(metrics.get("exact-match")).isLessThanOrEqualTo(metrics.get("f1"));
    }
  }

  @Property(tries = 500)
  void aQuestionIsAnsweredOrRefusedRightlyOrNot(@ForAll long seed) {
    Map<String, Double> metrics = metrics(seed);
    assertThat(metrics.containsKey("error-rate") && metrics.containsKey("hallucination-rate"))
        .isFalse();
  }

  @Property(tries = 50)
  void anIntervalHoldsItsValue(@ForAll long seed) {
    List<QuestionResult> results = GeneratedResults.of(40, new Random(seed));
    for (MetricSummary summary : Summaries.of(results)) {
      if (summary.questions() > 0) {
        assertThat(summary.value())
            .as(summary.toString())
            .isBetween(summary.low() - 1e-9, summary.high() + 1e-9);
      }
    }
  }

  private static Map<String, Double> metrics(long seed) {
    return GeneratedResults.of(1, new Random(seed)).get(0).metrics();
  }
}
