package dev.isnad.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Turn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedbackOverHttpTest {
  private static final String TURTLES = "كم بلغت نسبة فقس بيوض السلاحف؟";
  private static final String NOBODY_KNOWS = "من اكتشف البنسلين؟";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Conversations conversations;

  private static Map<String, Object> answer(Map<String, Object> request) {
    Response response = given().contentType("application/json").body(request).post("/api/chat");
    return response.then().statusCode(200).extract().jsonPath().getMap("");
  }

  private static Map<String, Object> answer(String question) {
    return answer(Map.of("question", question));
  }

  private static ValidatableResponse rate(
      Map<String, Object> answer, String rating, String comment) {
    Map<String, Object> body = new HashMap<>();
    body.put("conversationId", answer.get("conversationId"));
    body.put("answerId", answer.get("id"));
    body.put("rating", rating);
    body.put("comment", comment);
    return given().contentType("application/json").body(body).post("/api/feedback").then();
  }

  /** The line of an answer in the export. */
  private static Optional<JsonNode> exported(Map<String, Object> answer, String query) {
    Response response = given().get("/api/feedback" + query);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/x-ndjson");
    return response
        .asString()
        .lines()
        .map(FeedbackOverHttpTest::parsed)
        .filter(line -> line.path("id").asText().equals("feedback-" + answer.get("id")))
        .findAny();
  }

  private static JsonNode exported(Map<String, Object> answer) {
    return exported(answer, "").orElseThrow();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  private static JsonNode json(String format, Object... values) {
    return parsed(format.replace('\'', '"').formatted(values));
  }

  @Test
  void aHelpfulAnswerNamesItsEvidence() {
    Map<String, Object> answer = answer(TURTLES);
    rate(answer, "up", "  شكرا\n جزيلا ").statusCode(204);

    assertThat(exported(answer))
        .isEqualTo(
            json(
                "{'id':'feedback-%s','question':'%s','gold':[{'article':"
                    + "'solar-desalination-related-1','paragraph':2,'phrase':'%s'}],"
                    + "'tags':['feedback','up','answered'],'note':'شكرا\\n جزيلا'}",
                answer.get("id"),
                TURTLES,
                "وقال منسق المتطوعين بدر الغواص إن الفريق يحيط كل عش بسياج من سعف النخيل، ويغير م"));
  }

  @Test
  void aHelpfulRefusalIsNotAnswerable() {
    Map<String, Object> answer = answer(NOBODY_KNOWS);
    rate(answer, "up", null).statusCode(204);

    assertThat(exported(answer))
        .isEqualTo(
            json(
                "{'id':'feedback-%s','question':'%s','answerable':false,"
                    + "'tags':['feedback','up','refused']}",
                answer.get("id"), NOBODY_KNOWS));
  }

  @Test
  void ofWhatDidNotHelpOnlyTheQuestionIsKnown() {
    Map<String, Object> first = answer(TURTLES);
    Map<String, Object> second =
        answer(
            Map.of(
                "question", "وماذا قال بدر الغواص؟",
                "conversationId", first.get("conversationId"),
                "filter",
                    Map.of(
                        "articleIds",
                        List.of("solar-desalination-related-1", "marathon"),
                        "publishedTo",
                        "2030-01-31")));
    rate(second, "down", "سألت عن شيء آخر").statusCode(204);

    assertThat(exported(second))
        .isEqualTo(
            json(
                "{'id':'feedback-%s','question':'وماذا قال بدر الغواص؟','turns':['%s'],"
                    + "'filter':{'articleIds':['marathon','solar-desalination-related-1'],"
                    + "'publishedTo':'2030-01-31'},'tags':['feedback','down','%s'],"
                    + "'note':'سألت عن شيء آخر'}",
                second.get("id"),
                TURTLES,
                second.get("status").equals("answered") ? "answered" : "refused"));
  }

  @Test
  void theLastWordCounts() {
    Map<String, Object> answer = answer(TURTLES);
    rate(answer, "up", "جيد").statusCode(204);
    rate(answer, "down", null).statusCode(204);

    assertThat(exported(answer).path("tags").get(1).asText()).isEqualTo("down");
    assertThat(exported(answer).has("note")).isFalse();
    assertThat(exported(answer, "?rating=down")).isPresent();
    assertThat(exported(answer, "?rating=up")).isEmpty();

    rate(answer, "none", null).statusCode(204);
    assertThat(exported(answer, "")).isEmpty();
    rate(answer, "none", null).statusCode(204);
    rate(answer, "up", null).statusCode(204);
    assertThat(exported(answer, "")).isPresent();
  }

  @Test
  void theOperatorDeletesARating() {
    Map<String, Object> answer = answer(TURTLES);
    rate(answer, "up", null).statusCode(204);

    given().delete("/api/feedback/" + answer.get("id")).then().statusCode(204);

    assertThat(exported(answer, "")).isEmpty();
    given()
        .delete("/api/feedback/" + answer.get("id"))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-answer"))
        .body(
            "detail",
            equalTo("No answer with the id \"%s\" is rated.".formatted(answer.get("id"))));
  }

  @Test
  void knowsNoAnswerOfAnotherConversation() {
    Map<String, Object> answer = answer(TURTLES);
    Map<String, Object> elsewhere = new HashMap<>(answer);
    elsewhere.put("conversationId", answer(TURTLES).get("conversationId"));
    rate(elsewhere, "up", null)
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-answer"))
        .body("title", equalTo("There is no such answer"));

    elsewhere.put("conversationId", "test");
    rate(elsewhere, "up", null).statusCode(404);
    elsewhere.putAll(answer);
    elsewhere.put("id", "01J9ZQ51T6W8Y0A2C4E6G8J0M2");
    rate(elsewhere, "none", null).statusCode(404);
    assertThat(exported(answer, "")).isEmpty();
  }

  @Test
  void knowsNoAnswerThatTheConversationHasForgotten() {
    Map<String, Object> first = answer(TURTLES);
    for (int i = 0; i < 10; i++) {
      answer(Map.of("question", NOBODY_KNOWS, "conversationId", first.get("conversationId")));
    }

    rate(first, "up", null).statusCode(404);
  }

  @Test
  void knowsNoAnswerOfAnEarlierVersion() {
    String conversation = conversations.open(null);
    conversations.add(conversation, new Turn("q", "s", "a"));

    rate(Map.of("conversationId", conversation, "id", "01J"), "up", null).statusCode(404);
  }

  @Test
  void takesAStreamedAnswerToo() {
    String events =
        given()
            .contentType("application/json")
            .accept("text/event-stream")
            .body(Map.of("question", TURTLES))
            .post("/api/chat")
            .asString();
    String done = events.substring(events.lastIndexOf("data:") + "data:".length()).strip();
    Map<String, Object> answer = JsonPath.from(done).getMap("");
    rate(answer, "up", null).statusCode(204);

    assertThat(exported(answer).path("gold")).hasSize(1);
  }

  @Test
  void takesCommentsOfAThousandCharacters() {
    Map<String, Object> answer = answer(TURTLES);
    rate(answer, "down", " " + "س".repeat(1_000) + "\n").statusCode(204);
    assertThat(exported(answer).path("note").asText()).isEqualTo("س".repeat(1_000));

    rate(answer, "down", "س".repeat(1_001))
        .statusCode(400)
        .body("violations[0].field", equalTo("comment"))
        .body("violations[0].message", equalTo("expected at most 1000 characters"));
    rate(answer, "down", " \n ").statusCode(204);
    assertThat(exported(answer).has("note")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a\\u0000b,U+0000 at offset 1", "\\ud83d,U+D83D at offset 0"})
  void refusesCommentsThatAreNoText(String comment, String flaw) {
    Map<String, Object> answer = answer(TURTLES);
    String body =
        "{\"conversationId\":\"%s\",\"answerId\":\"%s\",\"rating\":\"up\",\"comment\":\"%s\"}"
            .formatted(answer.get("conversationId"), answer.get("id"), comment);

    given()
        .contentType("application/json")
        .body(body)
        .post("/api/feedback")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("comment"))
        .body("violations[0].message", equalTo("expected text, got " + flaw));
    assertThat(exported(answer, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"answerId":"a","rating":"up"} | conversationId | expected the conversationId of the answer, got nothing
          {"conversationId":"c","rating":"up"} | answerId | expected the id of the answer, got nothing
          {"conversationId":"c","answerId":"a"} | rating | expected a rating, got nothing
          {"conversationId":"c","answerId":"a","rating":"UP"} | rating | expected up, down or none
          {"conversationId":"c","answerId":"a","rating":1} | rating | expected a string, got \\"1\\"
          {"conversationId":"../c","answerId":"a","rating":"up"} | conversationId | expected 1 to 64 letters A to Z, digits, - or _
          {"conversationId":"c","answerId":"a","rating":"up","question":"q"} | question | is not a field here; known are answerId, comment, conversationId, rating
          """)
  void namesTheFieldThatIsWrong(String body, String field, String message) {
    Response response = given().contentType("application/json").body(body).post("/api/feedback");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString())
        .contains(
            "\"violations\":[{\"field\":\"%s\",\"message\":\"%s\"}]".formatted(field, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sideways", "UP", "none"})
  void refusesToListWhatThereIsNot(String rating) {
    given()
        .get("/api/feedback?rating=" + rating)
        .then()
        .statusCode(400)
        .body("violations[0].message", equalTo("expected up or down"));
  }
}
