package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/**
 * One request to the model's endpoint, and its events: what LangChain4j's client is given as its
 * HTTP client, one for each try. Bytes come in without a thread of their own; the thread that
 * executes the request waits for them and hears the events, so that it notices a silence, the
 * deadline and a cancellation at once, and a slow listener slows the model down.
 *
 * <p>LangChain4j's own client blocks a second thread for each stream, can be cancelled only once
 * the first event has come, and does not show the headers of an error.
 */
final class Exchange implements HttpClient, ServerSentEventParsingHandle {
  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final int LONGEST_RESPONSE = 8 << 20;
  private static final int LONGEST_ERROR = 8 << 10;
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final String DONE = "[DONE]";

  /**
   * After the last event the response normally ends at once, and its connection can be used again.
   */
  private static final Duration WAIT_FOR_THE_END = Duration.ofMillis(250);

  private static final Duration WAIT_FOR_AN_ERROR = Duration.ofMillis(500);

  private final Duration silence;
  private final Deadline deadline;
  private final Cancellation cancellation;
  private final ResponseSignals signals;
  private long heardAt = System.nanoTime();
  private int received;
  private long endBy;
  private boolean stopped;
  private RuntimeException failure;

  /**
   * @param silence how long nothing may come
   */
  Exchange(
      java.net.http.HttpClient client,
      Duration silence,
      Deadline deadline,
      Cancellation cancellation) {
    this.signals = new ResponseSignals(client);
    this.silence = silence;
    this.deadline = deadline;
    this.cancellation = cancellation;
  }

  /** Not needed: answers are always streamed, since only a stream shows that the model works. */
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("an exchange is a stream");
  }

  /** Returns when the stream has ended; {@link #check} says how. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser unused, ServerSentEventListener listener) {
    LOG.debugf("request: %s", request.body());
    signals.send(toJdkRequest(request));
    Cancellation.Registration registration = cancellation.onRequest(signals::cancel);
    try {
      open(listener);
      read(listener);
      if (!stopped) {
        listener.onClose();
      }
    } catch (ModelFailure | CancellationException e) {
      failure = e;
    } finally {
      registration.close();
      signals.close();
    }
  }

  /**
   * @throws ModelFailure if the stream did not end in good order
   * @throws CancellationException if it was cancelled
   */
  void check() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Whether the model said that it was done. */
  boolean isDone() {
    return endBy != 0;
  }

  /** Ends the exchange; the listener hears no more. */
  @Override
  public void cancel() {
    stopped = true;
  }

  @Override
  public boolean isCancelled() {
    return stopped;
  }

  private void open(ServerSentEventListener listener) {
    ResponseInfo head = signals.head(this::patience);
    if (head.statusCode() < OK || head.statusCode() >= MULTIPLE_CHOICES) {
      String body = errorBody();
      LOG.debugf("response: %d %s", head.statusCode(), body);
      Optional<Duration> wait =
          head.headers()
              .firstValue("Retry-After")
              .flatMap(value -> RetryAfter.parse(value, Clock.systemUTC()));
      String parameter = UpstreamError.in(body).map(UpstreamError::parameter).orElse("");
      throw ModelFailure.status(head.statusCode(), wait, parameter);
    }
    heardAt = System.nanoTime();
    listener.onOpen(
        SuccessfulHttpResponse.builder()
            .statusCode(head.statusCode())
            .headers(head.headers().map())
            .build());
  }

  private void read(ServerSentEventListener listener) {
    EventParser parser = new EventParser(event -> hear(event, listener));
    ByteBuffer bytes;
    while (!stopped && (bytes = signals.bytes(this::patience)) != null) {
      received += bytes.remaining();
      if (received > LONGEST_RESPONSE) {
        throw ModelFailure.tooLong(LONGEST_RESPONSE);
      }
      parser.feed(bytes);
    }
    if (!stopped) {
      parser.end();
    }
  }

  private void hear(ServerSentEvent event, ServerSentEventListener listener) {
    if (stopped || isDone()) {
      return;
    }
    if (event.data().strip().equals(DONE)) {
      endBy = System.nanoTime() + WAIT_FOR_THE_END.toNanos();
      return;
    }
    // Endpoints that fail in the middle of a stream say so in an event of the ordinary kind.
    if ("error".equals(event.event()) || UpstreamError.in(event.data()).isPresent()) {
      LOG.debugf("response: %s", event.data());
      throw ModelFailure.cut(null);
    }
    listener.onEvent(event, new ServerSentEventContext(this));
    // The time that the listener took was not the model's.
    heardAt = System.nanoTime();
  }

  /** How much longer to wait for the next bytes, in nanoseconds. */
  private long patience() {
    if (isDone()) {
      return endBy - System.nanoTime();
    }
    long untilSilent = heardAt + silence.toNanos() - System.nanoTime();
    long left = deadline.left();
    if (left <= 0) {
      throw ModelFailure.overtime();
    }
    if (untilSilent <= 0) {
      throw ModelFailure.silent(silence);
    }
    return Math.min(untilSilent, left);
  }

  /** What there is of it: nobody waits long for the words of an error. */
  private String errorBody() {
    endBy = System.nanoTime() + WAIT_FOR_AN_ERROR.toNanos();
    StringBuilder text = new StringBuilder();
    try {
      ByteBuffer bytes;
      while (text.length() < LONGEST_ERROR && (bytes = signals.bytes(this::patience)) != null) {
        text.append(StandardCharsets.UTF_8.decode(bytes));
      }
    } catch (ModelFailure e) {
      LOG.debug("the body of the error was cut", e);
    }
    return text.toString();
  }

  private static java.net.http.HttpRequest toJdkRequest(HttpRequest request) {
    java.net.http.HttpRequest.Builder jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    return jdk.build();
  }
}
