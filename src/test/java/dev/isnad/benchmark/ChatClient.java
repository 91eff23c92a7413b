package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Any number of clients that ask {@code POST /api/chat}, each on a connection of its own, all on
 * one thread: on two cores, hundreds of threads here would be measured as the program's slowness.
 */
final class ChatClient implements AutoCloseable {
  private static final int MOST = 5_000;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final HttpClient http;

  ChatClient(URI root) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(root.getHost())
                .setDefaultPort(root.getPort())
                .setMaxPoolSize(MOST)
                .setKeepAlive(false));
  }

  /** Sends the question now; completes with the chat once nothing more comes. */
  CompletableFuture<ObservedChat> ask(ObservedChat chat) {
    chat.asked();
    http.request(HttpMethod.POST, "/api/chat")
        .onSuccess(request -> send(request, chat))
        .onFailure(chat::failed);
    return chat.over();
  }

  private static void send(HttpClientRequest request, ObservedChat chat) {
    chat.connected(request.connection());
    request
        .exceptionHandler(chat::failed)
        .putHeader("Content-Type", "application/json")
        .putHeader("Accept", chat.streamed() ? "text/event-stream" : "application/json")
        .send(Json.question(chat.question()))
        .onSuccess(response -> read(response, chat))
        .onFailure(chat::failed);
  }

  private static void read(HttpClientResponse response, ObservedChat chat) {
    chat.status(response.statusCode(), response.getHeader("Retry-After") != null);
    response.exceptionHandler(chat::failed);
    if (String.valueOf(response.getHeader("Content-Type")).startsWith("text/event-stream")) {
      RecordParser.newDelimited("\n\n", response)
          .exceptionHandler(chat::failed)
          .handler(event -> event(event, chat))
          .endHandler(ignored -> chat.end());
    } else {
      response
          .body()
          .onSuccess(
              body -> {
                chat.body(Json.read(body.toString()));
                chat.end();
              })
          .onFailure(chat::failed);
    }
  }

  private static void event(Buffer event, ObservedChat chat) {
    String name = "";
    JsonNode data = null;
    for (String line : event.toString().lines().toList()) {
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data = Json.read(line.substring("data:".length()));
      }
    }
    if (data != null) {
      chat.event(name, data);
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
