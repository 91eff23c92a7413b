package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.llm.Await;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatThreadsTest {
  private static final int CONCURRENT = 50;
  private static final int QUEUED = 1;
  private static final int CLIENTS = 80;
  private static final int BURSTS = 5;

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
  void admitsABurstAsLongAsThereArePlaces() throws InterruptedException {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    ChatThreads pool = new ChatThreads(CONCURRENT, QUEUED, new ChatMetrics(meters));
    // From the second on, a burst finds threads that idle.
    for (int burst = 0; burst < BURSTS; burst++) {
      CountDownLatch end = new CountDownLatch(1);
      AtomicInteger answered = new AtomicInteger();
      Runnable work =
          () -> {
            waitFor(end);
            answered.incrementAndGet();
          };

      assertThat(admitted(pool, work)).isEqualTo(CONCURRENT + QUEUED);

      assertThat(underWay(meters)).isEqualTo(CONCURRENT + QUEUED);
      end.countDown();
      Await.until(() -> underWay(meters) == 0);
      assertThat(answered).hasValue(CONCURRENT + QUEUED);
    }
    pool.close();
  }

  /** How many of a burst of clients are admitted, all asking at the same moment. */
  private static int admitted(ChatThreads pool, Runnable work) throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(CLIENTS);
    AtomicInteger admitted = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread client =
          new Thread(
              () -> {
                try {
                  together.await();
                  pool.execute(new Cancellation(), work);
                  admitted.incrementAndGet();
                } catch (ProblemException e) {
                  assertThat(e.problem()).isEqualTo(Problem.TOO_BUSY);
                } catch (InterruptedException | BrokenBarrierException e) {
                  throw new IllegalStateException(e);
                }
              });
      clients.add(client);
      client.start();
    }
    for (Thread client : clients) {
      client.join();
    }
    return admitted.get();
  }

  @Test
  void givesThePlaceOfWorkThatThrowsToAnother() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    threads.execute(
        new Cancellation(),
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((t, e) -> thrown.complete(e));
          throw new IllegalStateException("gone");
        });

    assertThat(thrown.get(60, TimeUnit.SECONDS)).hasMessage("gone");
    assertThat(underWay(registry)).isZero();
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
    Await.until(() -> underWay(registry) == 0);
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

  private static double underWay(SimpleMeterRegistry meters) {
    return meters.get("isnad.questions.under.way").gauge().value();
  }

  private void waitToGoOn() {
    waitFor(goOn);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
