package dev.isnad.chat.openai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.RoutesProfile;
import dev.isnad.chat.ScriptedAnswers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RoutesProfile.class)
class CompletionsOverHttpTest {
  private static final String ROUTE = "/v1/chat/completions";
  private static final String ERROR =
      "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":%s,\"code\":\"%s\"}}";
  private static final String EVIDENCE =
      "\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{\"start_index\":0,"
          + "\"end_index\":13,\"url\":\"http://isnad.test/api/articles/buses\","
          + "\"title\":\"حافلات\"}}],"
          + "\"citations\":[{\"number\":1,\"articleId\":\"buses\",\"title\":\"حافلات\","
          + "\"source\":\"وكالة\",\"url\":null,\"publishedAt\":\"2024-06-20\",\"paragraph\":2,"
          + "\"text\":\"تعمل 40 حافلة كهربائية.\",\"quote\":{\"start\":0,\"end\":7}}],"
          + "\"isnad\":{\"status\":\"answered\",\"reason\":null,\"generator\":\"extractive\"}";
  private static final String USAGE =
      "{\"prompt_tokens\":1,\"completion_tokens\":4,\"total_tokens\":5}";

  @Test
  void answersInTheFormOfOpenAi() {
    Response response = ask("{\"model\":\"isnad\",%s}");

    assertThat(response.contentType()).startsWith("application/json");
    assertThat(stable(response))
        .isEqualTo(
            "{\"id\":\"ID\",\"object\":\"chat.completion\",\"created\":0,\"model\":\"isnad\","
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                + "\"content\":\"تعمل 40 حافلة [1].\",\"refusal\":null,"
                + EVIDENCE
                + "},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":"
                + USAGE
                + "}");
  }

  @Test
  void streamsTheSameInChunks() {
    Response response =
        ask("{\"model\":\"isnad\",\"stream\":true,\"stream_options\":{\"include_usage\":true},%s}");

    assertThat(response.contentType()).startsWith("text/event-stream");
    assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(stable(response).split("\n\n"))
        .filteredOn(event -> !event.startsWith(":"))
        .containsExactly(
            chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"),
            chunk("{\"content\":\"تعمل 40 حافلة [1].\"}", "null"),
            chunk("{" + EVIDENCE + "}", "null"),
            chunk("{}", "\"stop\""),
            "data: {\"id\":\"ID\",\"object\":\"chat.completion.chunk\",\"created\":0,"
                + "\"model\":\"isnad\",\"choices\":[],\"usage\":"
                + USAGE
                + "}",
            "data: [DONE]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\":\"isnad\",\"stream\":null,\"n\":1,\"tools\":[],\"tool_choice\":\"none\",%s}",
        "{\"model\":\"isnad\",\"temperature\":2,\"max_tokens\":5,\"user\":\"u\",\"seed\":1,%s}",
        "{\"model\":\"isnad\",\"response_format\":{\"type\":\"text\"},\"metadata\":{\"a\":1},%s}",
        "{\"model\":\"isnad\",\"filter\":{\"sources\":[\"وكالة\"]},%s}",
      })
  void ignoresWhatCannotChangeTheAnswer(String body) {
    Response response = ask(body);

    assertThat(response.path("choices[0].message.content").toString())
        .isEqualTo("تعمل 40 حافلة [1].");
  }

  @Test
  void asksOnlyTheArticlesThatTheFilterNames() {
    ask("{\"model\":\"isnad\",\"filter\":{\"sources\":[\"وكالة\"]},%s}");

    assertThat(ScriptedAnswers.asked.filter().sources()).containsExactly("وكالة");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/event-stream", "text/html"})
  void answersWhateverTypeTheClientAccepts(String accept) {
    String body = "{\"model\":\"isnad\",\"stream\":true,\"messages\":[" + user("\"q\"") + "]}";

    Response response =
        given().accept(accept).contentType("application/json").body(body).post(ROUTE);

    assertThat(response.contentType()).startsWith("text/event-stream");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void ignoresTheKeyThatOpenAiWouldAskFor() {
    Response response = given().header("Authorization", "Bearer any").get("/v1/models");

    assertThat(response.asString().replaceFirst("\"created\":\\d+", "\"created\":0"))
        .isEqualTo(
            "{\"object\":\"list\",\"data\":[{\"id\":\"isnad\",\"object\":\"model\","
                + "\"created\":0,\"owned_by\":\"isnad\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                | model           | expected a model, got nothing
          {"model":5,%s}                    | model           | expected a string, got \\"5\\"
          {"model":"isnad"}                 | messages        | expected at least one message
          {"model":"isnad","messages":[]}   | messages        | expected at least one message
          {"model":"isnad","messages":"q"}  | messages        | expected an array
          {"model":"isnad","n":2,%s}        | n               | expected 1: there is one answer
          {"model":"isnad","tools":[{}],%s} | tools           | is not supported: answers come from the articles alone
          {"model":"isnad","response_format":{"type":"json_object"},%s} | response_format | expected the type text
          {"model":"isnad","stream":"yes",%s} | stream        | expected true or false
          {"model":"isnad","filter":{"from":1},%s} | filter.from | is not a field here; known are articleIds, publishedFrom, publishedTo, sources
          """)
  void namesTheFieldThatIsWrong(String body, String param, String message) {
    Response response = ask(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.contentType()).startsWith("application/json");
    assertThat(response.asString())
        .isEqualTo(
            ERROR.formatted(
                param + ": " + message + ".",
                "invalid_request_error",
                "\"" + param + "\"",
                "malformed_request"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /v1/nowhere          | 404 | There is nothing here.                  | unknown_route
          GET  | /v1                  | 404 | There is nothing here.                  | unknown_route
          GET  | /v1/chat/completions | 405 | The route does not take this method.    | method_not_allowed
          POST | /v1/chat/completions | 415 | The route does not take this content type. | unsupported_type
          """)
  void tellsEveryFailureAsOpenAiDoes(
      String method, String path, int status, String message, String code) {
    Response response = given().contentType("text/plain").request(method, path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.asString())
        .isEqualTo(ERROR.formatted(message, "invalid_request_error", "null", code));
  }

  @Test
  void saysWhereABodyStopsBeingJson() {
    Response response = ask("{\"model\":");

    assertThat(response.asString())
        .isEqualTo(
            ERROR.formatted(
                "The body is not valid JSON at line 1, column 10.",
                "invalid_request_error",
                "null",
                "malformed_request"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Response response = ask("{\"model\":\"" + "m".repeat(70_000) + "\"}");

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.path("error.code").toString()).isEqualTo("too_large");
  }

  @ParameterizedTest
  @CsvSource({
    "away, 503, store_unavailable, The disk is gone., false",
    "busy, 503, model_busy, The model has no time., false",
    "broken, 500, internal, The server's log says more., false",
    "broken, 500, internal, The server's log says more., true"
  })
  void failsWithAStatusOfItsOwn(
      String question, int status, String code, String message, boolean stream) {
    Response response =
        given()
            .contentType("application/json")
            .body(
                "{\"model\":\"isnad\",\"stream\":%b,\"messages\":[%s]}"
                    .formatted(stream, user("\"" + question + "\"")))
            .post(ROUTE);

    assertThat(response.asString())
        .contains(ERROR.formatted(message, "server_error", "null", code));
    // A stream that has sent a heartbeat has its status already.
    assertThat(response.statusCode()).isIn(stream ? List.of(200, status) : List.of(status));
  }

  private static String chunk(String delta, String reason) {
    return "data: {\"id\":\"ID\",\"object\":\"chat.completion.chunk\",\"created\":0,"
        + "\"model\":\"isnad\",\"choices\":[{\"index\":0,\"delta\":%s,\"logprobs\":null,"
            .formatted(delta)
        + "\"finish_reason\":"
        + reason
        + "}]}";
  }

  private static Response ask(String body) {
    return given()
        .header("Host", "isnad.test")
        .contentType("application/json")
        .body(body.replace("%s", "\"messages\":[" + user("\"q\"") + "]"))
        .post(ROUTE);
  }

  private static String user(String content) {
    return "{\"role\":\"user\",\"content\":" + content + "}";
  }

  private static String stable(Response response) {
    return response
        .asString()
        .replaceAll("chatcmpl-[0-9A-HJKMNP-TV-Z]{26}", "ID")
        .replaceAll("\"created\":\\d+", "\"created\":0");
  }
}
