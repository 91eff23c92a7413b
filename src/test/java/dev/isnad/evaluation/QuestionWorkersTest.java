package dev.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionWorkersTest {
  private final Cancellation cancellation = new Cancellation();
  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

  @Test
  void doesEachPieceOnce() {
    new QuestionWorkers(4, cancellation).each(1000, done::add);

    assertThat(done).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void doesNothingWithoutPieces() {
    new QuestionWorkers(4, cancellation).each(0, done::add);

    assertThat(done).isEmpty();
  }

  @Test
  void doesAsManyAtOnceAsThereAreThreads() {
    CyclicBarrier together = new CyclicBarrier(3);

    new QuestionWorkers(3, cancellation)
        .each(
            9,
            i -> {
              try {
                together.await();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              done.add(i);
            });

    assertThat(done).hasSize(9);
  }

  @Test
  void beginsNoPieceAfterACancellation() {
    assertThatThrownBy(
            () ->
                new QuestionWorkers(1, cancellation)
                    .each(
                        100,
                        i -> {
                          done.add(i);
                          if (i == 4) {
                            cancellation.request();
                          }
                        }))
        .isInstanceOf(CancellationException.class);

    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void waitsForWhatBeganWhenItIsInterrupted() {
    Thread caller = Thread.currentThread();
    CountDownLatch requested = new CountDownLatch(1);
    cancellation.onRequest(requested::countDown);

    assertThatThrownBy(
            () ->
                new QuestionWorkers(2, cancellation)
                    .each(
                        2,
                        i -> {
                          caller.interrupt();
                          await(requested);
                          done.add(i);
                        }))
        .isInstanceOf(CancellationException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).isNotEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void endsWithTheFirstFailure() {
    assertThatThrownBy(
            () ->
                new QuestionWorkers(1, cancellation)
                    .each(
                        100,
                        i -> {
                          done.add(i);
                          throw new IllegalStateException("piece " + i);
                        }))
        .hasMessage("piece 0");

    assertThat(done).containsExactly(0);
  }
}
