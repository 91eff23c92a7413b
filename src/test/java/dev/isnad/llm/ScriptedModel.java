package dev.isnad.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A server that speaks OpenAI's protocol and says what its script says, so that the real client is
 * tested, also against a model that misbehaves. Runs on one thread however many streams are open;
 * binds to the loopback interface.
 *
 * <pre>{@code
 * try (ScriptedModel model = ScriptedModel.start(request -> ScriptedReply.text("نعم [P7K]."))) {
 *   … isnad.llm.base-url = model.baseUrl(), isnad.llm.model = "scripted" …
 *   ScriptedCall call = model.awaitCall(0);
 *   assertThat(call.request().user()).contains("…");
 *   call.awaitClosedByClient();
 * }
 * }</pre>
 *
 * <p>The script runs on the server's thread, so it must not block; to hold a reply back, use {@link
 * ScriptedReply#heldAfter}. What it throws is answered with 500 and thrown again by {@link #close}.
 */
public final class ScriptedModel implements AutoCloseable {
  /** The name under which {@code GET /v1/models} lists the model; requests may name any. */
  public static final String NAME = "scripted";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final List<ScriptedCall> calls = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile Function<ScriptedRequest, ScriptedReply> script;
  private HttpServer server;

  private ScriptedModel(Function<ScriptedRequest, ScriptedReply> script) {
    this.script = script;
  }

  /** Starts on any free port. */
  public static ScriptedModel start(Function<ScriptedRequest, ScriptedReply> script) {
    return start(0, script);
  }

  /** Starts on the port: a model that comes back where another one was. */
  public static ScriptedModel start(int port, Function<ScriptedRequest, ScriptedReply> script) {
    ScriptedModel model = new ScriptedModel(script);
    HttpServerOptions options =
        new HttpServerOptions().setHost("localhost").setPort(port).setHttp2ClearTextEnabled(false);
    model.server =
        await(model.vertx.createHttpServer(options).requestHandler(model::handle).listen());
    return model;
  }

  /** The replies in their order; the last one is repeated. */
  public static Function<ScriptedRequest, ScriptedReply> inTurn(ScriptedReply... replies) {
    AtomicInteger next = new AtomicInteger();
    return request -> replies[Math.min(next.getAndIncrement(), replies.length - 1)];
  }

  /** What {@code isnad.llm.base-url} should be: {@code http://localhost:PORT/v1}. */
  public URI baseUrl() {
    return URI.create("http://localhost:%d/v1".formatted(port()));
  }

  public int port() {
    return server.actualPort();
  }

  /** Another script from the next request on. */
  public void script(Function<ScriptedRequest, ScriptedReply> next) {
    script = next;
  }

  /** Every call so far, in the order of arrival. */
  public List<ScriptedCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** How many replies are under way. */
  public long openStreams() {
    return calls().stream().filter(call -> !call.isOver()).count();
  }

  /** Waits for the call of this number, from 0. */
  public ScriptedCall awaitCall(int index) {
    Instant deadline = Instant.now().plus(PATIENCE);
    synchronized (calls) {
      while (calls.size() <= index) {
        long left = Duration.between(Instant.now(), deadline).toMillis();
        if (left <= 0) {
          throw new AssertionError("call %d did not come in %s".formatted(index, PATIENCE));
        }
        try {
          calls.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new AssertionError("interrupted while waiting for call " + index, e);
        }
      }
      return calls.get(index);
    }
  }

  /** Closes every connection; the port is free again when it returns. */
  @Override
  public void close() {
    await(server.close());
    await(vertx.close());
    if (failure.get() != null) {
      throw new IllegalStateException("the script of the model failed", failure.get());
    }
  }

  private void handle(HttpServerRequest request) {
    if (request.path().endsWith("/models")) {
      json(
          request.response(),
          Map.of(
              "object",
              "list",
              "data",
              List.of(Map.of("id", NAME, "object", "model", "owned_by", "test"))));
    } else if (request.path().endsWith("/chat/completions")) {
      request.body().onSuccess(body -> complete(request, body));
    } else {
      json(
          request.response().setStatusCode(404),
          Map.of("error", Map.of("message", "unknown route " + request.path())));
    }
  }

  private void complete(HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    try {
      Map<String, String> headers = new TreeMap<>();
      request
          .headers()
          .forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
      ScriptedCall call =
          new ScriptedCall(ScriptedRequest.of(headers, JSON.readTree(body.getBytes())));
      response.exceptionHandler(ignored -> call.closedByClient());
      response.closeHandler(ignored -> call.closedByClient());
      synchronized (calls) {
        calls.add(call);
        calls.notifyAll();
      }
      ScriptedReply reply = script.apply(call.request());
      new ScriptedWriting(vertx, response, call, reply).begin();
    } catch (IOException | RuntimeException | AssertionError e) {
      failure.compareAndSet(null, e);
      json(response.setStatusCode(500), Map.of("error", Map.of("message", "the script failed")));
    }
  }

  private static void json(HttpServerResponse response, Map<String, ?> body) {
    try {
      response.putHeader("Content-Type", "application/json").end(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new IllegalStateException("maps of strings can always be written", e);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the scripted model failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
