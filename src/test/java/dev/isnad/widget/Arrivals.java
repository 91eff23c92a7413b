package dev.isnad.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a server got so far, for a test that waits for it on another thread. */
final class Arrivals<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(ScriptedChat.PATIENCE_SECONDS);

  private final List<T> items = new ArrayList<>();

  synchronized void add(T item) {
    items.add(item);
    notifyAll();
  }

  synchronized void clear() {
    items.clear();
  }

  synchronized List<T> all() {
    return List.copyOf(items);
  }

  /** Waits for the item of this number, from 0. */
  synchronized T await(int index) {
    Instant deadline = Instant.now().plus(PATIENCE);
    try {
      while (items.size() <= index) {
        long left = Duration.between(Instant.now(), deadline).toMillis();
        if (left <= 0) {
          throw new AssertionError("nothing with number %d came in %s".formatted(index, PATIENCE));
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for number " + index, e);
    }
    return items.get(index);
  }
}
