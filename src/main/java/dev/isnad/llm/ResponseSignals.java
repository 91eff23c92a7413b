package dev.isnad.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A response as it comes in, handed to the one thread that waits for it. At most one chunk of the
 * body is on its way, so a slow reader slows the sender down.
 */
final class ResponseSignals {
  private final HttpClient client;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> chunk = new ArrayDeque<>();
  private CompletableFuture<HttpResponse<Void>> response;
  private Flow.Subscription body;
  private boolean wanting; // the next chunk, not asked for yet
  private volatile boolean cancelled;

  /** What may happen next. */
  private sealed interface Signal {
    /** Status and headers are here, and the body can be asked for. */
    record Head(ResponseInfo info) implements Signal {}

    record Begin(Flow.Subscription body) implements Signal {}

    record Chunk(List<ByteBuffer> bytes) implements Signal {}

    /** Nothing more comes; in good order if the failure is {@code null}. */
    record End(Throwable failure) implements Signal {}

    record Cancelled() implements Signal {}
  }

  ResponseSignals(HttpClient client) {
    this.client = client;
  }

  /** To be called once, before anything else. */
  void send(HttpRequest request) {
    response = client.sendAsync(request, this::receive);
    response.whenComplete((ok, failure) -> signals.add(new Signal.End(unwrapped(failure))));
  }

  /**
   * Waits for status and headers.
   *
   * @param patience gives how many nanoseconds to wait at most, or throws
   * @throws ModelFailure if the connection fails
   * @throws CancellationException if it was cancelled
   */
  ResponseInfo head(LongSupplier patience) {
    while (true) {
      Signal signal = next(patience);
      if (signal instanceof Signal.Head head) {
        return head.info();
      }
      if (signal instanceof Signal.End end) {
        throw ModelFailure.unreachable(end.failure());
      }
    }
  }

  /**
   * Waits for the next bytes.
   *
   * @param patience as above; where it gives 0 or less, what has not come is done without
   * @return {@code null} at the end of the body
   */
  ByteBuffer bytes(LongSupplier patience) {
    while (chunk.isEmpty()) {
      if (wanting) {
        body.request(1);
        wanting = false;
      }
      Signal signal = next(patience);
      if (signal == null) {
        return null;
      }
      if (signal instanceof Signal.Begin begin) {
        body = begin.body();
        wanting = true;
      } else if (signal instanceof Signal.Chunk next) {
        chunk.addAll(next.bytes());
        wanting = true;
      } else if (signal instanceof Signal.End end) {
        if (end.failure() != null) {
          throw ModelFailure.cut(end.failure());
        }
        return null;
      }
    }
    return chunk.poll();
  }

  /** Closes the connection at once and wakes whoever waits; callable from any thread. */
  void cancel() {
    cancelled = true;
    signals.add(new Signal.Cancelled());
    close();
  }

  /** Closes the connection unless the response has been read to its end. */
  void close() {
    response.cancel(true);
  }

  private Signal next(LongSupplier patience) {
    try {
      Signal signal = null;
      while (signal == null && !cancelled) {
        long nanos = patience.getAsLong();
        if (nanos <= 0) {
          return null;
        }
        signal = signals.poll(nanos, TimeUnit.NANOSECONDS);
      }
      if (cancelled) {
        throw new CancellationException("nobody waits for the answer any more");
      }
      return signal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private BodySubscriber<Void> receive(ResponseInfo info) {
    signals.add(new Signal.Head(info));
    return new Body();
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Ends with the body, not with the head, so that the response can be cancelled until then. */
  private final class Body implements BodySubscriber<Void> {
    private final CompletableFuture<Void> whole = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> getBody() {
      return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      signals.add(new Signal.Begin(subscription));
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
      signals.add(new Signal.Chunk(bytes));
    }

    @Override
    public void onError(Throwable failure) {
      whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      whole.complete(null);
    }
  }
}
