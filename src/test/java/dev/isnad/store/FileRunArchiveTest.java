package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.conversation.SetClock;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunHeader.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as files. */
class FileRunArchiveTest implements RunArchiveContract {
  @TempDir Path directory;

  @Override
  public RunArchive archive(Clock clock) {
    return new FileRunArchive(directory.resolve("runs"), clock);
  }

  @Test
  void leavesNoUnfinishedFiles() throws IOException {
    RunHeader run = RunArchiveContract.run(0, Status.DONE);
    archive(new SetClock()).put(run, new byte[] {1, 2});

    try (Stream<Path> files = Files.list(directory.resolve("runs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(run.id() + ".json", run.id() + ".json.gz");
    }
  }

  @Test
  void ignoresOtherFiles() throws IOException {
    Files.createDirectories(directory.resolve("runs"));
    Files.writeString(directory.resolve("runs/notes.json"), "{}");

    assertThat(archive(new SetClock()).list(10)).isEmpty();
  }

  @Test
  void listsTheOthersWhereOneCannotBeRead() throws IOException {
    RunHeader run = RunArchiveContract.run(0, Status.DONE);
    archive(new SetClock()).put(run, new byte[1]);
    Path runs = directory.resolve("runs");
    Files.writeString(runs.resolve("0".repeat(26) + ".json"), "");
    Files.writeString(runs.resolve("1".repeat(26) + ".json"), "{}");
    Files.writeString(runs.resolve("2".repeat(26) + ".json"), "{\"heartbeat\":");

    assertThat(archive(new SetClock()).list(10)).containsExactly(run);
  }

  @Test
  void deletesWhatAKilledProcessLeft() throws IOException {
    RunHeader run = RunArchiveContract.run(0, Status.DONE);
    archive(new SetClock()).put(run, new byte[1]);
    Files.writeString(directory.resolve("runs").resolve(run.id() + ".json.gz.unfinished"), "");
    archive(new SetClock()).delete(run.id());

    assertThat(directory.resolve("runs")).isEmptyDirectory();
  }

  @Test
  void letsSeveralProcessesWishAtOnce() {
    RunHeader run = RunArchiveContract.run(0, Status.RUNNING);
    archive(new SetClock()).put(run);

    assertThatCode(
            () ->
                IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> archive(new SetClock()).requestCancel(run.id())))
        .doesNotThrowAnyException();
    assertThat(archive(new SetClock()).isCancelRequested(run.id())).isTrue();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsUnavailable() throws IOException {
    Files.writeString(directory.resolve("runs"), "a file");
    RunArchive archive = archive(new SetClock());

    assertThatThrownBy(() -> archive.put(RunArchiveContract.run(0, Status.QUEUED)))
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.STORE_UNAVAILABLE);
  }
}
