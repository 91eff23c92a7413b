package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallLimitTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void refusesWhoeverFindsTheQueueFull() {
    CallLimit limit = new CallLimit(1, 0, LONG);
    limit.enter(new Cancellation());

    assertBusy(limit);
    assertThat(limit.waiting()).isZero();
  }

  @Test
  void refusesWhoeverHasWaitedTooLong() {
    CallLimit limit = new CallLimit(1, 1, Duration.ofMillis(1));
    CallLimit.Place place = limit.enter(new Cancellation());

    assertBusy(limit);
    assertThat(limit.waiting()).isZero();
    place.close();
    limit.enter(new Cancellation()).close();
    assertThat(limit.running()).isZero();
  }

  @Test
  void letsThoseThatWaitInInTheirOrder() {
    CallLimit limit = new CallLimit(1, 10, LONG);
    CallLimit.Place place = limit.enter(new Cancellation());
    ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      all.add(
          CompletableFuture.runAsync(
              () -> {
                CallLimit.Place own = limit.enter(new Cancellation());
                order.add(number);
                own.close();
              },
              work -> new Thread(work).start()));
      Await.until(() -> limit.waiting() == number + 1);
    }

    place.close();

    all.forEach(CompletableFuture::join);
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(limit.running()).isZero();
  }

  @Test
  void losesNoPlaceWhenManyComeLeaveAndGiveUp() {
    CallLimit limit = new CallLimit(3, 40, Duration.ofMillis(2));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> comeAndGo(limit, inside, most), work -> new Thread(work).start()));
    }

    all.forEach(CompletableFuture::join);

    assertThat(most.get()).isBetween(1, 3);
    assertThat(limit.running()).isZero();
    assertThat(limit.waiting()).isZero();
  }

  private static void comeAndGo(CallLimit limit, AtomicInteger inside, AtomicInteger most) {
    for (int i = 0; i < 200; i++) {
      Cancellation cancellation = new Cancellation();
      if (ThreadLocalRandom.current().nextInt(4) == 0) {
        new Thread(cancellation::request).start();
      }
      try {
        CallLimit.Place place = limit.enter(cancellation);
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        inside.decrementAndGet();
        place.close();
      } catch (ProblemException | CancellationException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static void assertBusy(CallLimit limit) {
    assertThatThrownBy(() -> limit.enter(new Cancellation()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_BUSY));
  }
}
