package dev.isnad.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a question over the bundled articles, with the real answers. */
@QuarkusTest
class AnswersOverHttpTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void citesStoredParagraphsVerbatim() throws IOException {
    for (JsonNode line : questions()) {
      JsonNode answer = ask(line.path("question").asText(), "application/json");
      for (JsonNode citation : answer.get("citations")) {
        JsonNode article =
            read(given().get("/api/articles/{id}", citation.get("articleId").asText()).asString());
        String text = citation.get("text").asText();
        JsonNode quote = citation.get("quote");

        assertThat(article.at("/paragraphs/" + (citation.get("paragraph").asInt() - 1) + "/text"))
            .isEqualTo(citation.get("text"));
        assertThat(text.substring(quote.get("start").asInt(), quote.get("end").asInt()))
            .isNotBlank();
      }
      for (JsonNode sentence : answer.get("sentences")) {
        assertThat(sentence.get("citations")).isNotEmpty();
      }
    }
  }

  @Test
  void givesTheSameAnswerWholeAndAsAStream() throws IOException {
    String question = questions().get(0).path("question").asText();
    JsonNode whole = ask(question, "application/json");

    JsonNode done = ask(question, "text/event-stream");

    assertThat(withoutChance(done)).isEqualTo(withoutChance(whole));
    assertThat(whole.get("status").asText()).isEqualTo(ChatResponse.ANSWERED);
  }

  @Test
  void refusesWhatTheFilterLeavesNoArticleFor() throws IOException {
    String question = questions().get(0).path("question").asText();
    ObjectNode body = json.createObjectNode().put("question", question);
    body.putObject("filter").putArray("sources").add("no such source");

    JsonNode answer =
        read(
            given()
                .contentType("application/json")
                .body(body.toString())
                .post("/api/chat")
                .asString());

    assertThat(answer.get("reason").asText()).isEqualTo("no_evidence");
    assertThat(answer.get("citations")).isEmpty();
  }

  private static JsonNode withoutChance(JsonNode answer) {
    return ((ObjectNode) answer).deepCopy().without(List.of("id", "conversationId", "timings"));
  }

  private JsonNode ask(String question, String type) throws IOException {
    byte[] body = json.writeValueAsBytes(json.createObjectNode().put("question", question));
    String answer =
        given()
            .contentType("application/json")
            .accept(type)
            .body(body)
            .post("/api/chat")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return read(answer.contains("event:done") ? answer.split("event:done\ndata:")[1] : answer);
  }

  private JsonNode read(String text) throws IOException {
    return json.readTree(text);
  }

  private List<JsonNode> questions() throws IOException {
    try (var lines = getClass().getResourceAsStream("/questions/samples.jsonl")) {
      String all = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().limit(12).map(this::line).toList();
    }
  }

  private JsonNode line(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
