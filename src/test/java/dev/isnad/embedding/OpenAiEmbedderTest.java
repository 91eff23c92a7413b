package dev.isnad.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client against a server that speaks OpenAI's protocol as its script says. */
class OpenAiEmbedderTest {
  private final ObjectMapper json = new ObjectMapper();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String script = "answer";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/embeddings", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void embedsTextsInOrder() {
    List<float[]> vectors = embedder().embedAll(List.of("نص", "نص أطول"));

    assertThat(vectors).containsExactly(new float[] {.6f, .8f}, new float[] {0, 1});
    assertThat(requests.get(0).path("model").asText()).isEqualTo("arabic-embedder");
    assertThat(requests.get(0).path("input"))
        .extracting(JsonNode::asText)
        .containsExactly("نص", "نص أطول");
    assertThat(keys).containsExactly("Bearer secret");
  }

  @Test
  void learnsTheDimensionFromTheModel() {
    assertThat(embedder().dimension()).isEqualTo(2);
  }

  @Test
  void isNamedByItsModel() {
    assertThat(embedder().model()).isEqualTo("openai:arabic-embedder");
  }

  @Test
  void triesOnceMoreBeforeItGivesUp() {
    script = "fail once";

    assertThat(embedder().embed("نص")).containsExactly(.6f, .8f);
    assertThat(requests).hasSize(2);
  }

  @Test
  void saysThatAFailingModelIsAway() {
    script = "fail";

    assertAway();
  }

  @Test
  void saysThatASilentModelIsAway() {
    script = "silence";

    assertAway();
  }

  @Test
  void saysThatAModelWithAWrongKeyIsAway() {
    script = "forbid";

    assertAway();
    assertThat(requests).hasSize(1);
  }

  @Test
  void saysThatAMissingServerIsAway() {
    server.stop(0);

    assertAway();
  }

  /** The client must not see upstream's words. */
  private void assertAway() {
    assertThatThrownBy(() -> embedder().embed("نص"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_UNAVAILABLE))
        .hasMessage("The embedding model does not answer.");
  }

  private Embedder embedder() {
    return EmbedderProducerTest.embedder(
        Map.of(
            "isnad.embedding", "openai",
            "isnad.embedding.base-url", "http://localhost:" + server.getAddress().getPort() + "/v1",
            "isnad.embedding.api-key", "secret",
            "isnad.embedding.timeout", script.equals("silence") ? "0.2s" : "30s",
            "isnad.embedding.model", "arabic-embedder"));
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode request = json.readTree(exchange.getRequestBody());
    requests.add(request);
    keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
    switch (script) {
      case "fail" -> respond(exchange, 500, "{\"error\":{\"message\":\"out of memory\"}}");
      case "forbid" -> respond(exchange, 401, "{\"error\":{\"message\":\"no such key\"}}");
      case "silence" -> awaitEnd();
      default -> {
        boolean failure = script.equals("fail once") && requests.size() == 1;
        respond(exchange, failure ? 500 : 200, failure ? "{}" : embeddings(request));
      }
    }
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** 3, 4 for the first text, 0, 5 for the second. */
  private String embeddings(JsonNode request) {
    ObjectNode response = json.createObjectNode().put("object", "list");
    for (int i = 0; i < request.path("input").size(); i++) {
      response
          .withArray("data")
          .addObject()
          .put("object", "embedding")
          .put("index", i)
          .putArray("embedding")
          .add(i == 0 ? 3 : 0)
          .add(4 + i);
    }
    response.put("model", "arabic-embedder");
    response.putObject("usage").put("prompt_tokens", 3).put("total_tokens", 3);
    return response.toString();
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
