package dev.isnad.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.FileRunArchive;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsTest {
  @TempDir Path directory;

  private final CountDownLatch searching = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Workbench bench;
  private KeptRuns kept;
  private Evaluations evaluations;

  @BeforeEach
  void open() {
    bench = new Workbench(directory.resolve("store"));
    kept = new KeptRuns(new FileRunArchive(directory.resolve("runs"), Clock.systemUTC()));
    Evaluator waiting = bench.evaluator(1, Workbench.beforeEachSearch(this::waitForTheWord));
    evaluations = new Evaluations(waiting, kept, registry);
  }

  @AfterEach
  void close() throws InterruptedException {
    goOn.countDown();
    evaluations.stop(null);
    bench.close();
  }

  private void waitForTheWord() {
    searching.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private OpenRun submit() {
    return evaluations.submit(Workbench.request(Workbench.many(1)), Status.INTERRUPTED);
  }

  @Test
  void keepsARunFromItsBeginningToItsEnd() throws Exception {
    OpenRun run = submit();
    searching.await();
    run.beat();
    assertThat(kept.header(run.id()).status()).isEqualTo(Status.RUNNING);
    assertThatThrownBy(() -> kept.record(run.id()))
        .hasMessage("The run %s has no results: it is running.".formatted(run.id()));

    goOn.countDown();
    EvaluatedRun ended = run.result().get();

    RunHeader header = kept.header(run.id());
    assertThat(header.status()).isEqualTo(Status.DONE);
    assertThat(header.progress().done()).isEqualTo(1);
    assertThat(header.metrics()).containsEntry("recall@1", 1.0);
    assertThat(kept.record(run.id())).isEqualTo(ended.record());
  }

  @Test
  void letsTenWait() throws Exception {
    List<OpenRun> runs = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      runs.add(submit());
    }

    assertThatThrownBy(this::submit)
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.TOO_BUSY);
    assertThat(kept.list(20)).hasSize(11);
    goOn.countDown();
    for (OpenRun run : runs) {
      assertThat(run.result().get().status()).isEqualTo(Status.DONE);
    }
  }

  @Test
  void cancelsOneThatWaitsAtOnce() throws Exception {
    OpenRun running = submit();
    OpenRun waiting = submit();
    searching.await();
    evaluations.cancel(waiting.id());

    assertThat(waiting.result().get().status()).isEqualTo(Status.CANCELLED);
    assertThat(kept.header(waiting.id()).status()).isEqualTo(Status.CANCELLED);
    assertThat(running.result()).isNotDone();
  }

  @Test
  void interruptsAllWhenTheProgramEnds() throws Exception {
    OpenRun running = submit();
    OpenRun waiting = submit();
    searching.await();
    running.cancellation().onRequest(goOn::countDown);
    evaluations.stop(null);

    assertThat(kept.header(running.id()).status()).isEqualTo(Status.INTERRUPTED);
    assertThat(kept.header(waiting.id()).status()).isEqualTo(Status.INTERRUPTED);
    assertThat(kept.record(running.id()).results()).isEmpty();
    assertThatThrownBy(this::submit).isInstanceOf(ProblemException.class);
  }

  @Test
  void reportsARunWithTheComparisonThatWasAskedFor() throws Exception {
    goOn.countDown();
    OpenRun before = submit();
    EvaluationRequest alone = Workbench.request(Workbench.many(1));
    var request =
        new EvaluationRequest(null, alone.sets(), Selection.ALL, before.id(), alone.votes());
    OpenRun after = evaluations.submit(request, Status.INTERRUPTED);
    after.result().get();
    RunDifferences differences = new RunDifferences(kept);

    assertThat(kept.namedReport(after.id()).comparison()).isPresent();
    assertThat(differences.of(after.header())).isNotEmpty();
    assertThat(differences.of(before.header())).isNull();
    assertThat(new String(kept.json(after.id()).readAllBytes(), UTF_8)).startsWith("{\"format\":1");
    kept.delete(before.id());
    assertThat(kept.namedReport(after.id()).comparison()).isEmpty();
    assertThat(differences.of(after.header())).isNull();
  }

  @Test
  void namesRunsAsPeopleDo() throws Exception {
    goOn.countDown();
    OpenRun first = submit();
    OpenRun second = submit();
    first.result().get();
    second.result().get();

    assertThat(kept.named("last").id()).isEqualTo(second.id());
    assertThat(kept.named(first.id().toLowerCase(java.util.Locale.ROOT)).id())
        .isEqualTo(first.id());
    assertThatThrownBy(() -> kept.named("0")).hasMessageContaining("2 runs begin with 0");
    assertThatThrownBy(() -> kept.named(" ")).hasMessageContaining("No evaluation has the id");
    assertThatThrownBy(() -> kept.named("x")).hasMessageContaining("No evaluation has the id");
  }
}
