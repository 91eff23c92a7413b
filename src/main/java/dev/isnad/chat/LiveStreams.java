package dev.isnad.chat;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Starts streams: on threads of their own, and with heartbeats. */
@ApplicationScoped
public class LiveStreams {
  private static final Logger LOG = Logger.getLogger(LiveStreams.class);

  private final ChatThreads threads;
  private final ChatSettings settings;
  private final Vertx vertx;

  LiveStreams(ChatThreads threads, ChatSettings settings, Vertx vertx) {
    this.threads = threads;
    this.settings = settings;
    this.vertx = vertx;
  }

  /**
   * Begins at once, not with the subscription: at that time the status may have been sent already.
   *
   * @param http tells when the client goes away, which ends the stream
   * @param heartbeat what a client hears that has nothing to hear for a while
   * @param work sends the items; the stream ends with it, and fails if it throws, except when the
   *     client has gone
   * @throws ProblemException {@code TOO_BUSY} if too much waits already
   */
  public <T> Multi<T> start(RoutingContext http, T heartbeat, Consumer<LiveStream<T>> work) {
    Cancellation cancellation = Clients.cancellation(http);
    LiveStream<T> stream = new LiveStream<>(cancellation);
    threads.execute(cancellation, () -> run(work, stream));
    // Neither a cache nor nginx may collect events before it passes them on.
    http.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    http.response().putHeader("X-Accel-Buffering", "no");
    long period = settings.heartbeat().toMillis();
    long timer = vertx.setPeriodic(period, ignored -> stream.heartbeat(heartbeat));
    // Once the stream has ended, too: the cancellation is requested then.
    cancellation.onRequest(() -> vertx.cancelTimer(timer));
    return stream.items();
  }

  private static <T> void run(Consumer<LiveStream<T>> work, LiveStream<T> stream) {
    try {
      work.accept(stream);
      stream.end();
    } catch (RuntimeException e) {
      if (!stream.cancellation().isRequested()) {
        stream.fail(e);
      }
    } catch (Error e) {
      LOG.error("A stream broke off", e);
      stream.fail(e);
    }
  }
}
