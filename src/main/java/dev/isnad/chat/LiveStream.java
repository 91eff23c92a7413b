package dev.isnad.chat;

import dev.isnad.problem.Cancellation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a client is told item by item, while the answer is being written. Items wait here for a
 * client that reads slowly; there are never more of them than one answer has, whose length the
 * settings bound, since a heartbeat is left out while anything waits.
 *
 * @param <T> an event, or a piece of text
 */
public final class LiveStream<T> {
  private final Cancellation cancellation;
  private final Queue<T> unread = new ConcurrentLinkedQueue<>();
  private final UnicastProcessor<T> items;
  private boolean begun;

  /**
   * @param cancellation is requested here, too, when an item cannot be written any more: Vert.x
   *     says nothing of a connection that Quarkus closes then
   */
  LiveStream(Cancellation cancellation) {
    this.cancellation = cancellation;
    this.items = UnicastProcessor.create(unread, cancellation::request);
  }

  /** Is requested when the client goes away. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** Tells one item; does nothing when the client has gone. */
  public synchronized void send(T item) {
    if (!cancellation.isRequested()) {
      begun = true;
      items.onNext(item);
    }
  }

  /**
   * Fails as a whole, with a status of its own, if nothing has been told yet, a heartbeat included.
   *
   * @return whether it does; otherwise the failure has to be told as an item
   */
  public synchronized boolean refuse(RuntimeException failure) {
    if (!begun) {
      items.onError(failure);
    }
    return !begun;
  }

  synchronized void heartbeat(T item) {
    if (unread.isEmpty()) {
      send(item);
    }
  }

  synchronized void end() {
    items.onComplete();
  }

  synchronized void fail(Throwable failure) {
    items.onError(failure);
  }

  Multi<T> items() {
    return items;
  }
}
