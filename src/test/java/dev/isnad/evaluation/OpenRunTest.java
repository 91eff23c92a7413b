package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.FileRunArchive;
import dev.isnad.store.RunArchive;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose archive is away for a while. */
class OpenRunTest {
  @TempDir Path directory;
  private Workbench bench;
  private RunArchive archive;
  private int away;

  @BeforeEach
  void open() {
    bench = new Workbench(directory.resolve("store"));
    archive = new FileRunArchive(directory.resolve("runs"), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Cannot be written for the next {@link #away} times. */
  private RunArchive failing() {
    return (RunArchive)
        Proxy.newProxyInstance(
            RunArchive.class.getClassLoader(),
            new Class<?>[] {RunArchive.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("put") && away-- > 0) {
                throw new ProblemException(Problem.STORE_UNAVAILABLE, "The archive is away.");
              }
              return method.invoke(archive, arguments);
            });
  }

  private OpenRun run(int attempts) {
    EvaluationRequest request = Workbench.request(Workbench.many(2));
    RunHeader header =
        new RunHeader(
            "01000000000000000000000000",
            "a run",
            Instant.EPOCH,
            Status.QUEUED,
            null,
            new RunHeader.Progress(0, 0, 2, 0),
            List.of("many"),
            "extractive",
            null,
            Map.of());
    var ending = new OpenRun.Ending(Status.INTERRUPTED, attempts, Duration.ZERO);
    return new OpenRun(request, header, ending, new KeptRuns(failing()));
  }

  @Test
  void triesAgainUntilItIsKept() throws Exception {
    OpenRun run = run(5);
    // Once at the beginning, three times at the end.
    away = 4;
    run.run(bench.evaluator(1));

    assertThat(run.result().get().status()).isEqualTo(Status.DONE);
    assertThat(run.header().status()).isEqualTo(Status.DONE);
    assertThat(archive.find(run.id())).contains(run.header());
    assertThat(archive.record(run.id())).isPresent();
  }

  @Test
  void failsWhereItCannotBeKept() throws Exception {
    OpenRun run = run(3);
    away = Integer.MAX_VALUE;
    run.run(bench.evaluator(1));

    EvaluatedRun ended = run.result().get();
    assertThat(ended.status()).isEqualTo(Status.FAILED);
    assertThat(ended.reason()).isEqualTo("the run is not kept: The archive is away.");
    assertThat(ended.record().results()).hasSize(2);
    assertThat(run.header().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void triesNoLongerWhenTheProgramEnds() throws Exception {
    EvaluationRequest request = Workbench.request(Workbench.many(1));
    var ending = new OpenRun.Ending(Status.INTERRUPTED, 2, Duration.ofDays(1));
    OpenRun run = new OpenRun(request, run(1).header(), ending, new KeptRuns(failing()));
    away = Integer.MAX_VALUE;
    run.stop();
    run.run(bench.evaluator(1));

    assertThat(run.result().get().status()).isEqualTo(Status.FAILED);
  }
}
