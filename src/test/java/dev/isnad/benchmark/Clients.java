package dev.isnad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that send one request after the other until they are told to stop. */
final class Clients {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();

  /** What a client does again and again. */
  @FunctionalInterface
  interface Turn {

    /**
     * @param number counts the client's turns from 0
     */
    void take(int number) throws Exception;
  }

  Clients add(int clients, Turn turn) {
    for (int i = 0; i < clients; i++) {
      running.add(
          threads.submit(
              () -> {
                for (int number = 0; !stopped.get(); number++) {
                  turn.take(number);
                }
                return null;
              }));
    }
    return this;
  }

  /** Waits for what is under way. */
  void stop() throws InterruptedException, ExecutionException {
    stopped.set(true);
    threads.shutdown();
    for (Future<?> each : running) {
      each.get();
    }
  }
}
