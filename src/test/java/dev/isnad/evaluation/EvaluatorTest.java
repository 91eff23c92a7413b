package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RecordedParagraph;
import dev.isnad.evaluation.run.RunJson;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.RunHeader.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  @TempDir Path directory;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(directory);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void recordsWhatCameOfEachQuestion() {
    EvaluatedRun run = Workbench.run(bench.evaluator(2), Workbench.stored());
    QuestionResult buses = run.record().results().get(0);

    assertThat(run.status()).isEqualTo(Status.DONE);
    assertThat(buses.status()).isEqualTo("answered");
    assertThat(buses.prediction()).contains("40 حافلة").doesNotContain("[1]");
    assertThat(buses.text()).contains("[1]");
    assertThat(buses.gold()).containsExactly(List.of(new ParagraphRef("buses", 1)));
    assertThat(buses.ranked().get(0).paragraph()).isEqualTo(new ParagraphRef("buses", 1));
    assertThat(buses.context()).isEqualTo(Math.min(5, buses.ranked().size()));
    assertThat(buses.evidence()).isGreaterThan(3.42);
    assertThat(buses.citations())
        .isNotEmpty()
        .allMatch(citation -> citation.stored() && citation.verbatim());
    assertThat(buses.metrics()).containsEntry("recall@1", 1.0).containsEntry("contains-gold", 1.0);
    assertThat(buses.latencyMs()).isPositive();
  }

  @Test
  void asksAFollowUpQuestionInItsConversation() {
    EvaluatedRun run = Workbench.run(bench.evaluator(1), Workbench.stored());
    QuestionResult drivers = run.record().results().get(1);

    assertThat(drivers.trace().question()).isNotEqualTo(drivers.question().question());
    assertThat(drivers.prediction()).contains("90 سائقا");
  }

  @Test
  void recordsARefusalAsOne() {
    EvaluatedRun run = Workbench.run(bench.evaluator(1), Workbench.stored());
    QuestionResult far = run.record().results().get(2);

    assertThat(far.status()).isEqualTo("unanswered");
    assertThat(far.reason()).isEqualTo("no_evidence");
    assertThat(far.prediction()).isEmpty();
    assertThat(far.metrics()).containsEntry("hallucination-rate", 0.0);
  }

  @Test
  void asksASetOfItsOwnArticlesOnly() {
    EvaluatedRun run = Workbench.run(bench.evaluator(2), Workbench.own(), Workbench.stored());

    QuestionResult night = run.record().results().get(0);
    assertThat(night.prediction()).contains("ليلتين");
    assertThat(night.ranked()).hasSize(1);
    assertThat(run.record().configuration().corpora())
        .extracting(corpus -> corpus.set() + " " + corpus.articles() + " " + corpus.paragraphs())
        .containsExactly("own 1 1", "stored 2 3");
    assertThat(run.record().name()).isEqualTo("own, stored");
  }

  @Test
  void givesTheSameRecordAgainButForTimes() {
    RunRecord one = Workbench.run(bench.evaluator(1), Workbench.own(), Workbench.stored()).record();
    RunRecord four =
        Workbench.run(bench.evaluator(4), Workbench.own(), Workbench.stored()).record();

    assertThat(timeless(four)).isEqualTo(timeless(one));
  }

  private static List<Object> timeless(RunRecord run) {
    List<QuestionResult> results =
        run.results().stream()
            .map(
                r ->
                    new QuestionResult(
                        r.set(),
                        r.question(),
                        r.gold(),
                        r.ranked(),
                        r.context(),
                        r.status(),
                        r.reason(),
                        r.generator(),
                        r.text(),
                        r.prediction(),
                        r.sentences(),
                        r.citations(),
                        r.trace(),
                        r.evidence(),
                        0.0,
                        r.votes(),
                        r.metrics()))
            .toList();
    List<MetricSummary> metrics =
        run.metrics().stream().filter(m -> !m.metric().startsWith("latency")).toList();
    Configuration configuration = run.configuration();
    Map<String, String> settings = new TreeMap<>(configuration.settings());
    assertThat(settings.remove("isnad.evaluation.threads")).isIn("1", "4");
    return List.of(
        settings,
        configuration.prompts(),
        configuration.corpora(),
        run.paragraphs(),
        results,
        metrics);
  }

  @Test
  void recordsEachParagraphOnceInOrder() {
    RunRecord run = Workbench.run(bench.evaluator(2), Workbench.many(50)).record();

    assertThat(run.paragraphs())
        .extracting(RecordedParagraph::ref)
        .doesNotHaveDuplicates()
        .contains(new ParagraphRef("buses", 1))
        .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
  }

  @Test
  void readsItsOwnJson() throws IOException {
    RunRecord run = Workbench.run(bench.evaluator(2), Workbench.stored()).record();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunJson.write(run, out);

    assertThat(RunJson.read(new ByteArrayInputStream(out.toByteArray()), "run.json"))
        .isEqualTo(run);
  }

  @Test
  void goesOnWithoutAQuestionThatFails() {
    AtomicInteger searches = new AtomicInteger();
    Evaluator evaluator =
        bench.evaluator(
            1,
            failing(
                () -> {
                  // The third question, after the three that warm up.
                  return searches.incrementAndGet() == 8;
                }));
    EvaluatedRun run = Workbench.run(evaluator, Workbench.many(3));

    assertThat(run.status()).isEqualTo(Status.DONE);
    assertThat(run.record().results())
        .extracting(QuestionResult::status)
        .containsExactly("answered", "answered", "failed");
    assertThat(run.record().results().get(2).reason()).isEqualTo("The disk is gone.");
    assertThat(run.record().results().get(2).metrics()).isEmpty();
  }

  @Test
  void goesOnWhereWarmingUpFails() {
    AtomicInteger searches = new AtomicInteger();
    Evaluator evaluator = bench.evaluator(1, failing(() -> searches.incrementAndGet() == 1));
    EvaluatedRun run = Workbench.run(evaluator, Workbench.many(2));

    assertThat(run.status()).isEqualTo(Status.DONE);
    assertThat(run.record().failed()).isEmpty();
  }

  @Test
  void namesTheJudgesPromptOnlyWhereItVotes() {
    EvaluationRequest request = Workbench.request(Workbench.many(1));
    var judged = new EvaluationRequest(null, request.sets(), Selection.ALL, null, 3);

    Configuration without = bench.evaluator(1).configuration(request);
    Configuration with = bench.evaluator(1).configuration(judged);

    assertThat(without.prompts()).doesNotContainKey("judge.md");
    assertThat(without.settings()).doesNotContainKey("judge.votes");
    assertThat(with.prompts()).containsKey("judge.md");
    assertThat(with.settings()).containsEntry("judge.votes", "3");
  }

  @Test
  void endsWhenQuestionAfterQuestionFails() {
    AtomicInteger searches = new AtomicInteger();
    Evaluator evaluator = bench.evaluator(1, failing(() -> searches.incrementAndGet() > 30));
    EvaluatedRun run = Workbench.run(evaluator, Workbench.many(100));

    assertThat(run.status()).isEqualTo(Status.FAILED);
    assertThat(run.reason()).isEqualTo("10 questions in a row failed: The disk is gone.");
    assertThat(run.record().results()).hasSize(5 + 10);
  }

  @Test
  void keepsWhatThereIsWhenItIsCancelled() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger searches = new AtomicInteger();
    Evaluator evaluator =
        bench.evaluator(
            1,
            failing(
                () -> {
                  if (searches.incrementAndGet() > 40) {
                    cancellation.request();
                  }
                  return false;
                }));
    EvaluationRequest request = Workbench.request(Workbench.own(), Workbench.many(100));
    EvaluatedRun run =
        evaluator.run("run", request, new RunProgress(request.questions()), cancellation);

    assertThat(run.status()).isEqualTo(Status.CANCELLED);
    assertThat(run.record().status()).isEqualTo("cancelled");
    assertThat(run.record().asked()).isEqualTo(request.questions());
    assertThat(run.record().results()).hasSizeBetween(2, 12);
    assertThat(run.record().configuration().corpora()).hasSize(2);
  }

  /** Lets a search fail when it is told so. */
  private static UnaryOperator<ArticleStore> failing(BooleanSupplier fails) {
    return Workbench.beforeEachSearch(
        () -> {
          if (fails.getAsBoolean()) {
            throw new ProblemException(Problem.STORE_UNAVAILABLE, "The disk is gone.");
          }
        });
  }
}
