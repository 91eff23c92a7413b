package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatThreadsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ChatThreads threads = new ChatThreads(1, 1, new ChatMetrics(registry));
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    goOn.countDown();
    threads.close();
  }

  @Test
  void refusesWhatFindsNoRoomInTheQueue() {
    threads.execute(new Cancellation(), this::waitToGoOn);
    threads.execute(new Cancellation(), () -> done.add("queued"));

    assertThatThrownBy(() -> threads.execute(new Cancellation(), () -> done.add("too much")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_BUSY));
    assertThat(registry.get("isnad.questions").tag("reason", "too_busy").counter().count())
        .isEqualTo(1);
  }

  @Test
  void givesThePlaceOfACancelledQuestionToAnother() throws InterruptedException {
    CountDownLatch last = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    threads.execute(new Cancellation(), this::waitToGoOn);
    threads.execute(cancellation, () -> done.add("cancelled"));

    cancellation.request();
    threads.execute(new Cancellation(), last::countDown);
    goOn.countDown();

    assertThat(last.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(done).isEmpty();
    assertThat(registry.get("isnad.questions").tag("status", "cancelled").counter().count())
        .isEqualTo(1);
  }

  @Test
  void cancelsWhatIsUnderWayWhenItCloses() {
    Cancellation cancellation = new Cancellation();
    threads.execute(cancellation, this::waitToGoOn);

    threads.close();

    assertThat(cancellation.isRequested()).isTrue();
  }

  @Test
  void passesOnWhatTheWorkReturnsOrThrows() {
    assertThat(threads.ask(new Cancellation(), () -> "answer").await().indefinitely())
        .isEqualTo("answer");
    assertThatThrownBy(
            () ->
                threads
                    .ask(
                        new Cancellation(),
                        () -> {
                          throw new ProblemException(Problem.MODEL_BUSY, "The model has no time.");
                        })
                    .await()
                    .indefinitely())
        .hasMessage("The model has no time.");
  }

  private void waitToGoOn() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
