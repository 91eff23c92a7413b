package dev.isnad.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One question that a {@link ScriptedChat} got, and the means to answer it piece by piece. */
final class ChatCall {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode body;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch left = new CountDownLatch(1);

  private ChatCall(HttpServerRequest request, JsonNode body) {
    this.request = request;
    this.response = request.response();
    this.body = body;
  }

  static ChatCall of(HttpServerRequest request, JsonNode body) {
    ChatCall call = new ChatCall(request, body);
    call.response.exceptionHandler(ignored -> call.closed());
    call.response.closeHandler(ignored -> call.closed());
    return call;
  }

  /** The JSON of the request. */
  JsonNode body() {
    return body;
  }

  String question() {
    return body.path("question").asText();
  }

  String header(String name) {
    return request.getHeader(name);
  }

  /** Opens the stream and names the answer. */
  ChatCall begin(ScriptedAnswer answer) {
    return open().event("meta", answer.start());
  }

  /** Opens the stream and says nothing yet. */
  ChatCall open() {
    response.putHeader("Content-Type", "text/event-stream;charset=UTF-8").setChunked(true);
    return write(":\n\n");
  }

  /** Sends the sentence of this number, from 0, and before it the citations that are new in it. */
  ChatCall tell(ScriptedAnswer answer, int sentence) {
    answer.newIn(sentence).forEach(citation -> event("citation", citation));
    return event("sentence", answer.sentence(sentence));
  }

  /** Sends the whole object and ends. */
  void finish(ScriptedAnswer answer) {
    event("done", answer.whole());
    end();
  }

  /** Streams the answer from its beginning to its end. */
  void answer(ScriptedAnswer answer) {
    begin(answer);
    for (int i = 0; i < answer.sentences(); i++) {
      tell(answer, i);
    }
    finish(answer);
  }

  ChatCall event(String name, JsonNode data) {
    return write("event:%s\ndata:%s\n\n".formatted(name, data));
  }

  /** Sends the text as it is, in a chunk of its own. */
  ChatCall write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  ChatCall write(byte[] bytes) {
    response.write(Buffer.buffer(bytes));
    return this;
  }

  /** Answers with a problem object instead of a stream. */
  void refuse(int status, String type, String detail) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "/problems/" + type).put("title", type).put("status", status);
    problem.put("detail", detail).put("instance", "/api/chat");
    ended.set(true);
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.toString());
  }

  /** The same, and says when to come again. */
  void refuse(int status, String type, int retryAfterSeconds) {
    response.putHeader("Retry-After", String.valueOf(retryAfterSeconds));
    refuse(status, type, "Come again later.");
  }

  /** Answers with a web page, as a proxy or the log-in of a network does. */
  void page(String html) {
    ended.set(true);
    response.putHeader("Content-Type", "text/html").end(html);
  }

  /** Ends the response as HTTP wants it, whatever was sent. */
  void end() {
    ended.set(true);
    response.end();
  }

  /** Closes the connection in the middle. */
  void breakOff() {
    ended.set(true);
    request.connection().close();
  }

  /** Waits until the client has gone away from an unfinished answer. */
  void awaitLeft() {
    try {
      if (!left.await(ScriptedChat.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the page did not close the connection");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void closed() {
    if (!ended.get()) {
      left.countDown();
    }
  }
}
