package dev.isnad.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.RoutesProfile;
import dev.isnad.conversation.Turn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RoutesProfile.class)
class ChatOverHttpTest {
  private static final String ULID = "[0-9A-HJKMNP-TV-Z]{26}";
  private static final String ANSWERED =
      "{\"id\":\"ID\",\"conversationId\":\"conversation-0001\",\"status\":\"answered\","
          + "\"answer\":\"تعمل 40 حافلة [1].\","
          + "\"sentences\":[{\"text\":\"تعمل 40 حافلة\",\"citations\":[1]}],"
          + "\"citations\":[{\"number\":1,\"articleId\":\"buses\",\"title\":\"حافلات\","
          + "\"source\":\"وكالة\",\"url\":null,\"publishedAt\":\"2024-06-20\",\"paragraph\":2,"
          + "\"text\":\"تعمل 40 حافلة كهربائية.\",\"quote\":{\"start\":0,\"end\":7}}],"
          + "\"generator\":\"extractive\",\"reason\":null,"
          + "\"timings\":{\"retrievalMs\":3,\"generationMs\":2}}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @TestHTTPResource("/api/chat")
  URI chat;

  @Test
  void answersWithTheObjectOfTheContractInItsOrder() {
    Response response =
        ask("{\"question\":\" كم حافلة؟ \",\"conversationId\":\"conversation-0001\"}");

    assertThat(response.asString().replaceFirst(ULID, "ID")).isEqualTo(ANSWERED);
    assertThat(response.contentType()).startsWith("application/json");
  }

  @Test
  void refusesWithAReasonAndNothingElse() {
    Response response = ask("{\"question\":\"none\",\"conversationId\":\"conversation-0001\"}");

    assertThat(response.asString().replaceFirst(ULID, "ID"))
        .isEqualTo(
            "{\"id\":\"ID\",\"conversationId\":\"conversation-0001\",\"status\":\"unanswered\","
                + "\"answer\":\"لا تذكر المقالات ذلك.\",\"sentences\":[],\"citations\":[],"
                + "\"generator\":\"extractive\",\"reason\":\"no_evidence\","
                + "\"timings\":{\"retrievalMs\":1,\"generationMs\":0}}");
  }

  @Test
  void beginsAConversationWhereNoneIsNamed() {
    Response first = ask("{\"question\":\"q\"}");
    Response second = ask("{\"question\":\"q\"}");

    assertThat(first.path("conversationId").toString())
        .matches(ULID)
        .isNotEqualTo(second.path("conversationId").toString());
    assertThat(first.path("id").toString()).matches(ULID);
  }

  @Test
  void streamsTheSameAnswerAsItIsVerified() throws Exception {
    List<Event> events = stream("{\"question\":\"q\",\"conversationId\":\"conversation-0001\"}");

    assertThat(events)
        .extracting(Event::name)
        .containsExactly("meta", "citation", "sentence", "done");
    ObjectNode whole = (ObjectNode) events.get(3).data();
    assertThat(events.get(0).data())
        .isEqualTo(whole.deepCopy().retain("id", "conversationId", "generator"));
    assertThat(events.get(1).data()).isEqualTo(whole.at("/citations/0"));
    assertThat(events.get(2).data()).isEqualTo(whole.at("/sentences/0"));
    assertThat(whole.toString().replaceFirst(ULID, "ID")).isEqualTo(ANSWERED);
  }

  @Test
  void saysWhenAnotherGeneratorWritesThanTheOneItNamed() throws Exception {
    List<Event> events = stream("{\"question\":\"fallback\"}");

    assertThat(events)
        .extracting(Event::name)
        .containsExactly("meta", "meta", "citation", "sentence", "done");
    ObjectNode first = (ObjectNode) events.get(0).data();
    assertThat(first.path("generator").asText()).isEqualTo("extractive");
    assertThat(events.get(1).data()).isEqualTo(first.deepCopy().put("generator", "fallback"));
    assertThat(events.get(4).data().path("generator").asText()).isEqualTo("fallback");
  }

  @Test
  void tracesWhenAskedWithoutAnythingThatWasNotShown() {
    String question = "{\"question\":\"traced\",\"conversationId\":\"conversation-0001\"";

    Response traced = ask(question + ",\"trace\":true}");
    Response plain = ask(question + "}");

    String trace =
        ",\"trace\":{\"question\":\"a standalone question\","
            + "\"prompts\":[\"answer.md@3f9c21ab\",\"repair.md@00c0ffee\"],\"decisions\":["
            + "{\"outcome\":\"supported\",\"text\":\"تعمل 40 حافلة\",\"objections\":[]},"
            + "{\"outcome\":\"repaired\",\"text\":null,\"objections\":[\"number\"]},"
            + "{\"outcome\":\"dropped\",\"text\":null,"
            + "\"objections\":[\"content\",\"quotation\"]}]}}";
    assertThat(plain.asString().replaceFirst(ULID, "ID")).isEqualTo(ANSWERED);
    assertThat(traced.asString().replaceFirst(ULID, "ID"))
        .isEqualTo(ANSWERED.substring(0, ANSWERED.length() - 1) + trace);
  }

  @Test
  void goesOnWithAConversation() {
    String id = "conversation-0002";
    ask("{\"question\":\"traced\",\"conversationId\":\"" + id + "\"}");

    ask("{\"question\":\"q\",\"conversationId\":\"" + id + "\"}");

    assertThat(ScriptedAnswers.asked.history())
        .extracting(Turn::question, Turn::standalone, Turn::answer)
        .containsExactly(tuple("traced", "a standalone question", "تعمل 40 حافلة"));
  }

  @Test
  void endsAStreamThatFailsWithAProblemObject() throws Exception {
    List<Event> events = stream("{\"question\":\"broken\"}");

    assertThat(events).extracting(Event::name).containsExactly("meta", "error");
    assertThat(events.get(1).data().toString())
        .isEqualTo(
            "{\"type\":\"/problems/internal\",\"title\":\"Something went wrong on the server\","
                + "\"status\":500,\"detail\":\"The server's log says more.\","
                + "\"instance\":\"/api/chat\"}");
  }

  @Test
  void answersABadRequestForAStreamWithAPlainProblem() throws Exception {
    HttpResponse<String> response =
        http.send(request("{\"question\":\"\"}"), HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void keepsASilentStreamAliveWithComments() throws Exception {
    Iterator<String> lines =
        http.send(request("{\"question\":\"wait\"}"), HttpResponse.BodyHandlers.ofLines())
            .body()
            .iterator();

    String comment = next(lines, ":");
    ScriptedAnswers.GO_ON.release();

    assertThat(comment).startsWith(":");
    assertThat(next(lines, "event:done")).isNotNull();
  }

  private static String next(Iterator<String> lines, String start) {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith(start)) {
        return line;
      }
    }
    return null;
  }

  private static Response ask(String body) {
    return given().contentType("application/json").body(body).post("/api/chat");
  }

  private record Event(String name, JsonNode data) {}

  private List<Event> stream(String body) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request(body), HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    return response
        .body()
        .strip()
        .lines()
        .filter(line -> !line.startsWith(":"))
        .reduce("", (all, line) -> all + line + "\n")
        .strip()
        .transform(all -> List.of(all.split("\n\n+")))
        .stream()
        .map(this::event)
        .toList();
  }

  private Event event(String text) {
    String[] lines = text.strip().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("event:");
    assertThat(lines[1]).startsWith("data:");
    try {
      return new Event(
          lines[0].substring("event:".length()).strip(),
          json.readTree(lines[1].substring("data:".length())));
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private HttpRequest request(String body) {
    return HttpRequest.newBuilder(chat)
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
