package dev.isnad.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A server that speaks the protocol of {@code POST /api/chat} and {@code POST /api/feedback} to
 * pages of any origin and serves the real widget, but says what the test says, as well or as badly.
 *
 * <pre>{@code
 * ChatCall call = chat.calls().await(0);
 * call.begin(answer).tell(answer, 0);
 * … the page shows the first sentence …
 * call.finish(answer);
 * }</pre>
 */
final class ScriptedChat implements AutoCloseable {
  static final int PATIENCE_SECONDS = 30;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final WidgetScript WIDGET = new WidgetScript();

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final Arrivals<ChatCall> calls = new Arrivals<>();
  private final Arrivals<JsonNode> feedback = new Arrivals<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile Consumer<ChatCall> script = call -> {};
  private volatile int feedbackStatus = 204;
  private HttpServer server;

  private ScriptedChat() {}

  /** Starts on a free port of the loopback interface; calls wait for what the test does. */
  static ScriptedChat start() {
    ScriptedChat chat = new ScriptedChat();
    HttpServerOptions options = new HttpServerOptions().setHost("localhost").setPort(0);
    chat.server = await(chat.vertx.createHttpServer(options).requestHandler(chat::handle).listen());
    return chat;
  }

  /** What the element's {@code server} attribute should be. */
  String origin() {
    return "http://localhost:" + server.actualPort();
  }

  /** What becomes of each call from the next one on, run on the server's thread. */
  void script(Consumer<ChatCall> next) {
    script = next;
  }

  /** The questions so far, in the order of arrival. */
  Arrivals<ChatCall> calls() {
    return calls;
  }

  /** The bodies of {@code POST /api/feedback} so far. */
  Arrivals<JsonNode> feedback() {
    return feedback;
  }

  /** The status with which ratings are answered from now on; 204 at first. */
  void answerFeedbackWith(int status) {
    feedbackStatus = status;
  }

  /** Forgets all that was asked, and waits again for what the test does. */
  void begin() {
    calls.clear();
    feedback.clear();
    script(call -> {});
    answerFeedbackWith(204);
  }

  /** Fails if a script did. */
  void assertSound() {
    assertThat(failure.getAndSet(null)).isNull();
  }

  @Override
  public void close() {
    await(server.close());
    await(vertx.close());
  }

  private void handle(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader("Access-Control-Allow-Origin", "*");
    response.putHeader("Access-Control-Expose-Headers", "Retry-After");
    if (request.method() == HttpMethod.OPTIONS) {
      response.putHeader("Access-Control-Allow-Methods", "POST");
      response.putHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
      response.setStatusCode(204).end();
      return;
    }
    switch (request.path()) {
      case "/widget.js" ->
          response
              .putHeader("Content-Type", "text/javascript; charset=utf-8")
              .end(Buffer.buffer(WIDGET.plain().bytes()));
      case "/api/chat" -> take(request, body -> converse(request, body));
      case "/api/feedback" ->
          take(
              request,
              body -> {
                feedback.add(body);
                response.setStatusCode(feedbackStatus).end();
              });
      default -> response.setStatusCode(404).end();
    }
  }

  private void converse(HttpServerRequest request, JsonNode body) {
    ChatCall call = ChatCall.of(request, body);
    calls.add(call);
    script.accept(call);
  }

  private void take(HttpServerRequest request, Consumer<JsonNode> reader) {
    request
        .body()
        .onSuccess(
            body -> {
              try {
                reader.accept(JSON.readTree(body.getBytes()));
              } catch (IOException | RuntimeException | AssertionError e) {
                failure.compareAndSet(null, e);
                request.connection().close();
              }
            });
  }

  private static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the scripted chat failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
