package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final RunRecord RUN =
      with(
          new MetricSummary("recall@1", null, 3, 0.5, 0.2, 0.8),
          new MetricSummary("recall@1", "list", 1, 1.0, 1.0, 1.0),
          new MetricSummary("recall@5", null, 0, null, null, null),
          new MetricSummary("latency-p95", null, 3, 12.5, 10.0, 14.0));

  private static RunRecord with(MetricSummary... metrics) {
    RunRecord run = SampleRuns.run();
    List<QuestionResult> answered = new ArrayList<>(run.results());
    answered.removeAll(run.failed());
    return run(run, answered, List.of(metrics));
  }

  private static RunRecord run(
      RunRecord run, List<QuestionResult> results, List<MetricSummary> metrics) {
    return new RunRecord(
        run.format(),
        run.id(),
        run.name(),
        run.startedAt(),
        run.seconds(),
        run.configuration(),
        run.paragraphs(),
        results,
        metrics);
  }

  private static boolean passes(String gate, Better better) {
    return Gate.parse(gate, better).isPassedBy(RUN);
  }

  @Test
  void holdsTheValueOverAllQuestionsToTheBound() {
    assertThat(passes("recall@1=0.5", Better.HIGHER)).isTrue();
    assertThat(passes("recall@1=0.51", Better.HIGHER)).isFalse();
    assertThat(passes("latency-p95=12.5", Better.LOWER)).isTrue();
    assertThat(passes("latency-p95=12", Better.LOWER)).isFalse();
  }

  @Test
  void isNotPassedByWhatWasNotMeasured() {
    assertThat(passes("recall@5=0", Better.HIGHER)).isFalse();
    assertThat(Gate.parse("recall@5=0", Better.HIGHER).describe(RUN))
        .isEqualTo("recall@5 is not measured, at least 0.0000 is asked for");
    assertThat(passes("error-rate=1", Better.LOWER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"recall@1", "recall@1=", "recall@1=x", "recall@1=NaN", "recall=1", "=", ""})
  void refusesWhatIsNoGate(String text) {
    assertThatThrownBy(() -> Gate.parse(text, Better.HIGHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected metric=value");
  }

  @Test
  void refusesMetricsOfTheOtherDirectionAndAdvice() {
    assertThatThrownBy(() -> Gate.parse("error-rate=0.1", Better.HIGHER))
        .hasMessage("of error-rate less is better: use --fail-over");
    assertThatThrownBy(() -> Gate.parse("recall@1=0.1", Better.LOWER))
        .hasMessage("of recall@1 more is better: use --fail-under");
    assertThatThrownBy(() -> Gate.parse("judged-correct=0.1", Better.HIGHER))
        .hasMessage("judged-correct is advice and never a gate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recall@1=90%", "recall@1=90", "recall@1=1.01", "recall@1=-0.1"})
  void asksForSharesAndNotForPercentages(String text) {
    assertThatThrownBy(() -> Gate.parse(text, Better.HIGHER))
        .hasMessageContaining("a share from 0 to 1, such as 0.9");
  }

  @Test
  void namesTheQuestionsThatFellAndTheWorst() {
    RunReport report = RunReport.of(SampleRuns.run(), Optional.of(SampleRuns.earlier()));
    Gates gates = new Gates(List.of(new Gate(Metric.CONTAINS_GOLD, 1)), false);

    assertThat(gates.failures(report).get(0)).startsWith("gate failed: contains-gold is ");
    assertThat(gates.failures(report).get(1)).startsWith("  0.00  عينة/");
    assertThat(gates.failures(report)).doesNotHaveDuplicates();
  }

  @Test
  void saysNothingWhereAllIsKeptTo() {
    RunReport report = RunReport.of(RUN, Optional.empty());

    assertThat(new Gates(List.of(new Gate(Metric.RECALL_1, 0.5)), false).failures(report))
        .isEmpty();
    assertThat(report.remarks()).isEmpty();
  }

  @Test
  void failsWhereQuestionsFailedThatNoMetricCounts() {
    RunReport report = RunReport.of(SampleRuns.run(), Optional.empty());
    Gates gates = new Gates(List.of(new Gate(Metric.RECALL_1, 0.1)), false);

    assertThat(gates.failures(report))
        .startsWith("gate failed: questions without an answer for a technical reason")
        .hasSize(2)
        .last(STRING)
        .contains(SampleRuns.run().failed().get(0).key(), "the model did not answer in 60 s");
    assertThat(new Gates(List.of(), false).failures(report)).isEmpty();
    assertThat(report.remarks())
        .containsExactly("1 of 6 questions failed for a technical reason; no metric counts them");
  }

  @Test
  void isNotKeptToByRunsWithoutACommonQuestion() {
    RunRecord other = run(SampleRuns.earlier(), List.of(), List.of());
    RunReport report = RunReport.of(RUN, Optional.of(other));

    assertThat(new Gates(List.of(), true).failures(report))
        .containsExactly(
            "gate failed: no metric could be compared, since the runs share no question");
    assertThat(report.remarks())
        .containsExactly("5 questions of this run and 0 of the earlier one could not be compared");
  }
}
