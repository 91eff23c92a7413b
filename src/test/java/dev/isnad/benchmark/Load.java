package dev.isnad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends questions from several clients, each waiting for its answer before it asks again. */
public final class Load {
  private Load() {}

  /** Asks one question and waits for the answer. */
  @FunctionalInterface
  public interface Target {
    void ask(String question) throws Exception;
  }

  /** Asks each question once. */
  public static Latencies run(List<String> questions, int clients, Target target) throws Exception {
    long[] nanos = new long[questions.size()];
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      running.add(
          threads.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                  long asked = System.nanoTime();
                  target.ask(questions.get(i));
                  nanos[i] = System.nanoTime() - asked;
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> client : running) {
      client.get();
    }
    return Latencies.of(nanos, System.nanoTime() - start);
  }
}
