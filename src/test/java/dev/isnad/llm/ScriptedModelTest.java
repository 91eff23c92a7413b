package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What other tests rely on when they script a model. */
class ScriptedModelTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void answersInJson() throws Exception {
    try (ScriptedModel model = ScriptedModel.start(r -> ScriptedReply.text("نعم \"هنا\".\n"))) {
      HttpResponse<String> response = send(model, false);

      assertThat(response.body())
          .contains("\"object\":\"chat.completion\"")
          .contains("\"content\":\"نعم \\\"هنا\\\".\\n\"")
          .contains("\"finish_reason\":\"stop\"")
          .contains("\"completion_tokens\":2");
      assertThat(model.calls().get(0).request().user()).isEqualTo("من زار فيتنام؟");
      assertThat(model.openStreams()).isZero();
    }
  }

  @Test
  void answersInEvents() throws Exception {
    try (ScriptedModel model =
        ScriptedModel.start(r -> ScriptedReply.text("نعم هنا.").bytesPerWrite(1))) {
      HttpResponse<String> response = send(model, true);

      List<String> events = response.body().lines().filter(line -> !line.isEmpty()).toList();
      assertThat(events).hasSize(6).allMatch(event -> event.startsWith("data: "));
      assertThat(events.get(0)).contains("\"role\":\"assistant\"");
      assertThat(events.get(1)).contains("\"content\":\"نعم \"");
      assertThat(events.get(3)).contains("\"finish_reason\":\"stop\"");
      assertThat(events.get(4)).contains("\"choices\":[],\"usage\"");
      assertThat(events.get(5)).isEqualTo("data: [DONE]");
    }
  }

  @Test
  void givesStatusAndHeaders() throws Exception {
    try (ScriptedModel model = ScriptedModel.start(r -> ScriptedReply.rateLimited("2"))) {
      HttpResponse<String> response = send(model, true);

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).contains("2");
    }
  }

  @Test
  void cutsTheConnectionInTheMiddle() {
    try (ScriptedModel model =
        ScriptedModel.start(r -> ScriptedReply.text("نعم هنا").cutAfter(1))) {
      assertThatThrownBy(() -> send(model, true)).isInstanceOf(IOException.class);
      assertThat(model.calls().get(0).pieces()).isEqualTo(1);
    }
  }

  @Test
  void holdsTheRestBack() throws Exception {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    try (ScriptedModel model =
        ScriptedModel.start(r -> ScriptedReply.text("نعم هنا .").heldAfter(1, gate))) {
      var response = client.sendAsync(request(model, true), BodyHandlers.ofString());
      model.awaitCall(0).awaitPieces(1);
      assertThat(model.openStreams()).isEqualTo(1);

      gate.complete(null);

      assertThat(response.get().body()).contains("[DONE]");
    }
  }

  @Test
  void seesTheClientLeave() {
    try (ScriptedModel model = ScriptedModel.start(r -> ScriptedReply.endless("كلمة"))) {
      var response = client.sendAsync(request(model, true), BodyHandlers.ofString());
      ScriptedCall call = model.awaitCall(0);
      call.awaitPieces(10);

      response.cancel(true);

      assertThat(call.awaitClosedByClient()).isAfter(call.startedAt());
    }
  }

  @Test
  void servesHundredsOfStreamsAtOnce() throws Exception {
    try (ScriptedModel model =
        ScriptedModel.start(r -> ScriptedReply.text("كلمة ".repeat(30)).tokensPerSecond(300))) {
      List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
      IntStream.range(0, 300)
          .forEach(
              i -> responses.add(client.sendAsync(request(model, true), BodyHandlers.ofString())));

      for (CompletableFuture<HttpResponse<String>> response : responses) {
        assertThat(response.get().body()).contains("[DONE]");
      }
      assertThat(model.calls()).hasSize(300).allMatch(call -> call.pieces() == 30);
    }
  }

  @Test
  void tellsThatItsScriptFailed() throws Exception {
    ScriptedModel model =
        ScriptedModel.start(
            r -> {
              throw new IllegalArgumentException("no such case");
            });

    assertThat(send(model, false).statusCode()).isEqualTo(500);
    assertThatThrownBy(model::close).hasRootCauseMessage("no such case");
  }

  private HttpResponse<String> send(ScriptedModel model, boolean stream)
      throws IOException, InterruptedException {
    return client.send(request(model, stream), BodyHandlers.ofString());
  }

  private static HttpRequest request(ScriptedModel model, boolean stream) {
    String body =
        """
        {"model": "any", "stream": %s, "stream_options": {"include_usage": true},
         "messages": [{"role": "system", "content": "أجب."},
                      {"role": "user", "content": "من زار فيتنام؟"}]}
        """
            .formatted(stream);
    return HttpRequest.newBuilder(model.baseUrl().resolve("/v1/chat/completions"))
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
