package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.conversation.SetClock;
import dev.isnad.conversation.Ulid;
import dev.isnad.store.RunHeader.Progress;
import dev.isnad.store.RunHeader.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every archive of runs does; an adapter's test says how it is opened. */
public interface RunArchiveContract {
  Random RANDOM = new Random(1);

  /** The same archive each time, at the time of {@code clock}; empty at first. */
  RunArchive archive(Clock clock);

  private RunArchive archive() {
    return archive(new SetClock());
  }

  /** A run that was asked for so many seconds after the others. */
  static RunHeader run(int second, Status status) {
    Instant started = Instant.parse("2026-01-05T10:00:00Z").plusSeconds(second);
    Clock clock = Clock.fixed(started, java.time.ZoneOffset.UTC);
    return new RunHeader(
        Ulid.create(clock, RANDOM),
        "قبل «الإصدار» " + second,
        started,
        status,
        null,
        new Progress(3, 1, 10, 1.5),
        List.of("samples", "xquad.ar"),
        "extractive",
        null,
        Map.of("recall@1", 0.25));
  }

  @Test
  default void givesBackWhatWasKept() {
    RunHeader run = run(0, Status.DONE);
    byte[] record = new byte[100_000];
    RANDOM.nextBytes(record);
    archive().put(run, record);

    assertThat(archive().find(run.id())).contains(run);
    assertThat(archive().record(run.id())).contains(record);
    assertThat(archive().hasRecord(run.id())).isTrue();
  }

  @Test
  default void hasNoRecordBeforeTheEnd() {
    RunHeader run = run(0, Status.RUNNING);
    archive().put(run);

    assertThat(archive().find(run.id())).contains(run);
    assertThat(archive().record(run.id())).isEmpty();
    assertThat(archive().hasRecord(run.id())).isFalse();
  }

  @Test
  default void replacesTheHeaderAsTheRunGoesOn() {
    RunHeader run = run(0, Status.QUEUED);
    archive().put(run);
    RunHeader later = run.with(Status.RUNNING, null).with(new Progress(7, 2, 10, 2));
    archive().put(later);

    assertThat(archive().find(run.id())).contains(later);
    assertThat(archive().list(10)).containsExactly(later);
  }

  @Test
  default void listsTheNewestFirst() {
    List<RunHeader> runs = IntStream.range(0, 5).mapToObj(i -> run(i, Status.DONE)).toList();
    for (int i : new int[] {2, 0, 4, 1, 3}) {
      archive().put(runs.get(i), new byte[] {(byte) i});
    }

    assertThat(archive().list(3)).containsExactly(runs.get(4), runs.get(3), runs.get(2));
    assertThat(archive().list(Integer.MAX_VALUE)).hasSize(5);
  }

  @Test
  default void takesASilentRunForInterrupted() {
    SetClock clock = new SetClock();
    RunArchive archive = archive(clock);
    RunHeader queued = run(0, Status.QUEUED);
    RunHeader running = run(1, Status.RUNNING);
    RunHeader done = run(2, Status.DONE);
    archive.put(queued);
    archive.put(running);
    archive.put(done, new byte[1]);
    clock.advance(Duration.ofSeconds(25));
    archive.put(queued);
    clock.advance(Duration.ofSeconds(25));

    assertThat(archive.list(10).stream().map(RunHeader::status))
        .containsExactly(Status.DONE, Status.INTERRUPTED, Status.QUEUED);
    assertThat(archive.find(running.id()).orElseThrow().reason()).contains("ended");
  }

  @Test
  default void passesTheWishToEndOn() {
    RunHeader run = run(0, Status.RUNNING);
    RunHeader other = run(1, Status.RUNNING);
    archive().put(run);
    archive().put(other);
    archive().requestCancel(run.id());
    archive().put(run.with(new Progress(9, 2, 10, 1)));

    assertThat(archive().isCancelRequested(run.id())).isTrue();
    assertThat(archive().isCancelRequested(other.id())).isFalse();
  }

  @Test
  default void deletesARunWithItsRecord() {
    RunHeader run = run(0, Status.DONE);
    archive().put(run, new byte[1]);
    archive().requestCancel(run.id());

    assertThat(archive().delete(run.id())).isTrue();
    assertThat(archive().delete(run.id())).isFalse();
    assertThat(archive().find(run.id())).isEmpty();
    assertThat(archive().record(run.id())).isEmpty();
    assertThat(archive().isCancelRequested(run.id())).isFalse();
    assertThat(archive().list(10)).isEmpty();
  }

  @Test
  default void knowsNoRunOfAnyOtherName() {
    archive().put(run(0, Status.DONE), new byte[1]);

    for (String id : List.of("", "x", "../index", "01J9ZQ4Y3M8S2V6T0K5R7X1B2C", "a\nb", "\0")) {
      assertThat(archive().find(id)).isEmpty();
      assertThat(archive().record(id)).isEmpty();
      assertThat(archive().hasRecord(id)).isFalse();
      assertThat(archive().delete(id)).isFalse();
      archive().requestCancel(id);
      assertThat(archive().isCancelRequested(id)).isFalse();
    }
  }
}
