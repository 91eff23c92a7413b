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

class BulkheadTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void refusesWhoeverFindsTheQueueFull() {
    Bulkhead bulkhead = new Bulkhead(1, 0, LONG);
    bulkhead.enter(new Cancellation());

    assertBusy(bulkhead);
    assertThat(bulkhead.waiting()).isZero();
  }

  @Test
  void refusesWhoeverHasWaitedTooLong() {
    Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1));
    Bulkhead.Permit permit = bulkhead.enter(new Cancellation());

    assertBusy(bulkhead);
    assertThat(bulkhead.waiting()).isZero();
    permit.close();
    bulkhead.enter(new Cancellation()).close();
    assertThat(bulkhead.running()).isZero();
  }

  @Test
  void letsThoseThatWaitInInTheirOrder() {
    Bulkhead bulkhead = new Bulkhead(1, 10, LONG);
    Bulkhead.Permit permit = bulkhead.enter(new Cancellation());
    ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      all.add(
          CompletableFuture.runAsync(
              () -> {
                Bulkhead.Permit own = bulkhead.enter(new Cancellation());
                order.add(number);
                own.close();
              },
              work -> new Thread(work).start()));
      Await.until(() -> bulkhead.waiting() == number + 1);
    }

    permit.close();

    all.forEach(CompletableFuture::join);
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(bulkhead.running()).isZero();
  }

  @Test
  void losesNoPermitWhenManyComeLeaveAndGiveUp() {
    Bulkhead bulkhead = new Bulkhead(3, 40, Duration.ofMillis(2));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> comeAndGo(bulkhead, inside, most), work -> new Thread(work).start()));
    }

    all.forEach(CompletableFuture::join);

    assertThat(most.get()).isBetween(1, 3);
    assertThat(bulkhead.running()).isZero();
    assertThat(bulkhead.waiting()).isZero();
  }

  private static void comeAndGo(Bulkhead bulkhead, AtomicInteger inside, AtomicInteger most) {
    for (int i = 0; i < 200; i++) {
      Cancellation cancellation = new Cancellation();
      if (ThreadLocalRandom.current().nextInt(4) == 0) {
        new Thread(cancellation::request).start();
      }
      try {
        Bulkhead.Permit permit = bulkhead.enter(cancellation);
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        inside.decrementAndGet();
        permit.close();
      } catch (ProblemException | CancellationException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static void assertBusy(Bulkhead bulkhead) {
    assertThatThrownBy(() -> bulkhead.enter(new Cancellation()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_BUSY));
  }
}
