package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One question and what its client saw of the answer: whole when {@link #over} completes. Times are
 * {@link System#nanoTime}'s, 0 for what did not happen.
 */
final class ObservedChat {
  private final String question;
  private final boolean streamed;
  private final CompletableFuture<ObservedChat> over = new CompletableFuture<>();
  private final List<JsonNode> sentences = new ArrayList<>();
  private final List<JsonNode> citations = new ArrayList<>();
  private long askedAt;
  private long firstSentenceAt;
  private long overAt;
  private int status;
  private boolean saysWhenToCome;
  private String generator = "";
  private String failure = "";
  private volatile Instant leftAt;
  private volatile HttpConnection connection;
  private String leavesOn = "";

  ObservedChat(String question, boolean streamed) {
    this.question = question;
    this.streamed = streamed;
  }

  /** How it ended, with a letter for pictures. */
  enum Outcome {
    MODEL('M'),
    /** A model's answer that breaks off: what was shown stays true. */
    SHORT_MODEL('m'),
    EXTRACTIVE('e'),
    UNANSWERED('u'),
    /** 503, or an error event that says so. */
    UNAVAILABLE('5'),
    LEFT('-'),
    OTHER('?');

    final char letter;

    Outcome(char letter) {
      this.letter = letter;
    }
  }

  String question() {
    return question;
  }

  boolean streamed() {
    return streamed;
  }

  CompletableFuture<ObservedChat> over() {
    return over;
  }

  void asked() {
    askedAt = System.nanoTime();
  }

  void connected(HttpConnection to) {
    connection = to;
  }

  void status(int code, boolean withRetryAfter) {
    status = code;
    saysWhenToCome = withRetryAfter;
  }

  void event(String name, JsonNode data) {
    if (leftAt != null) {
      return;
    }
    switch (name) {
      case "citation" -> citations.add(data);
      case "sentence" -> sentence(data);
      case "done" -> generator = data.get("generator").asText();
      case "error" -> {
        status = data.path("status").asInt();
        failure = data.toString();
      }
      default -> {
        // Ids; comments have no name.
      }
    }
    if (name.equals(leavesOn)) {
      leave();
    }
  }

  private void sentence(JsonNode data) {
    sentences.add(data);
    if (sentences.size() == 1) {
      firstSentenceAt = System.nanoTime();
    }
  }

  /** The whole answer, or the whole problem. */
  void body(JsonNode data) {
    if (status == 200) {
      data.get("citations").forEach(citations::add);
      data.get("sentences").forEach(this::sentence);
      generator = data.get("generator").asText();
    } else {
      failure = data.toString();
    }
  }

  void failed(Throwable cause) {
    failure = leftAt == null ? String.valueOf(cause) : "";
    end();
  }

  void end() {
    if (!over.isDone()) {
      overAt = System.nanoTime();
      over.complete(this);
    }
  }

  /** Closes the connection, as a reader who closes the page. */
  void leave() {
    leftAt = Instant.now();
    connection.close();
  }

  /** Has the client leave at the first event of this name. */
  void leavesOn(String event) {
    leavesOn = event;
  }

  Outcome outcome() {
    if (leftAt != null) {
      return Outcome.LEFT;
    }
    if (status == 503) {
      return Outcome.UNAVAILABLE;
    }
    if (status != 200 || !failure.isEmpty() || generator.isEmpty()) {
      return Outcome.OTHER;
    }
    if (sentences.isEmpty()) {
      return Outcome.UNANSWERED;
    }
    if (generator.equals("extractive")) {
      return Outcome.EXTRACTIVE;
    }
    return sentences.size() < CopyingModel.SENTENCES ? Outcome.SHORT_MODEL : Outcome.MODEL;
  }

  /** The sentences without their stops. */
  List<String> texts() {
    return sentences.stream().map(s -> s.get("text").asText().replaceFirst("\\.$", "")).toList();
  }

  /** How many sentences are not, word for word, in a paragraph that they cite. */
  long unsupported() {
    return sentences.stream().filter(sentence -> !isCopied(sentence)).count();
  }

  private boolean isCopied(JsonNode sentence) {
    String text = sentence.get("text").asText().replaceFirst("\\.$", "");
    for (JsonNode number : sentence.get("citations")) {
      for (JsonNode citation : citations) {
        if (citation.get("number").equals(number) && citation.get("text").asText().contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  long askedAt() {
    return askedAt;
  }

  long firstSentenceAt() {
    return firstSentenceAt;
  }

  long overAt() {
    return overAt;
  }

  Instant leftAt() {
    return leftAt;
  }

  /** Whether a plain 503 has its Retry-After; an event cannot have one. */
  boolean saysWhenToCome() {
    return saysWhenToCome;
  }

  String failure() {
    return "%s%d %s".formatted(streamed ? "stream " : "", status, failure);
  }
}
