package dev.isnad.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.RoutesProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RoutesProfile.class)
class ProblemsOverHttpTest {
  private static final String MALFORMED =
      "{\"type\":\"/problems/malformed-request\",\"title\":\"The request is malformed\","
          + "\"status\":400,\"detail\":\"%s\",\"instance\":\"%s\"%s}";

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                   | question | expected a question, got nothing
          {"question":" "}                     | question | expected 1 to 2000 characters
          {"question":5}                       | question | expected a string, got \\"5\\"
          {"question":"q","trace":1}           | trace | expected true or false, got \\"1\\"
          {"question":"q","trace":"yes"}       | trace | expected true or false
          {"question":"q","conversationId":""} | conversationId | expected 1 to 64 letters A to Z, digits, - or _
          {"question":"q","filters":{}}        | filters | is not a field here; known are conversationId, filter, question, trace
          {"question":"q","filter":{"from":1}} | filter.from | is not a field here; known are articleIds, publishedFrom, publishedTo, sources
          {"question":"q","filter":{"sources":"x"}} | filter.sources | expected an array
          {"question":"q","filter":{"sources":[5]}} | filter.sources[0] | expected a string, got \\"5\\"
          {"question":"q","filter":{"publishedFrom":"June"}} | filter.publishedFrom | expected an ISO 8601 date such as 2024-06-20, got \\"June\\"
          {"question":"q","filter":{"publishedTo":[2024,6,1]}} | filter.publishedTo | expected an ISO 8601 date such as 2024-06-20
          {"question":"q","filter":{"publishedFrom":"2024-06-02","publishedTo":"2024-06-01"}} | filter | expected publishedFrom not to be after publishedTo, got 2024-06-02 and 2024-06-01
          """)
  void namesTheFieldThatIsWrong(String body, String field, String message) {
    Response response = given().contentType("application/json").body(body).post("/api/chat");

    String violations =
        ",\"violations\":[{\"field\":\"%s\",\"message\":\"%s\"}]".formatted(field, message);
    assertThat(response.asString())
        .isEqualTo(MALFORMED.formatted(field + ": " + message + ".", "/api/chat", violations));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"question": q}                 | The body is not valid JSON at line 1, column 14.
          {"question":"q","question":"r"} | The body is not valid JSON at line 1, column 27.
          {"question":"q"} 1              | A JSON object is expected as the body.
          []                              | A JSON object is expected as the body.
          """)
  void saysWhereABodyStopsBeingJson(String body, String detail) {
    Response response = given().contentType("application/json").body(body).post("/api/chat");

    assertThat(response.asString()).isEqualTo(MALFORMED.formatted(detail, "/api/chat", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /nowhere            | 404 | unknown-route      | There is nothing here | There is nothing here.
          GET    | /api/nowhere        | 404 | unknown-route      | There is nothing here | There is nothing here.
          GET    | /api/articles/none  | 404 | unknown-article    | There is no such article | No article has the id \\"none\\".
          DELETE | /api/articles/none  | 404 | unknown-article    | There is no such article | No article has the id \\"none\\".
          GET    | /api/chat           | 405 | method-not-allowed | The route does not take this method | The route does not take this method.
          PATCH  | /api/articles       | 405 | method-not-allowed | The route does not take this method | The route does not take this method.
          """)
  void answersUnknownPathsAndMethods(
      String method, String path, int status, String type, String title, String detail) {
    Response response = given().request(method, path);

    assertThat(response.asString()).isEqualTo(problem(type, title, status, detail, path));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET   | /api/chat         | OPTIONS, POST
          PATCH | /api/articles     | GET, HEAD, OPTIONS, POST
          POST  | /api/articles/a%2Fb | DELETE, GET, HEAD, OPTIONS, PUT
          """)
  void namesTheMethodsThatARouteTakes(String method, String path, String allowed) {
    Response response = given().urlEncodingEnabled(false).request(method, path);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void letsNoBrowserKeepThePageWithoutAsking() {
    assertThat(given().get("/").headers().getValues("Cache-Control")).containsExactly("no-cache");
  }

  @Test
  void refusesAContentTypeThatTheRouteDoesNotTake() {
    Response response = given().contentType("text/plain").body("q").post("/api/chat");

    String title = "The route does not take this content type";
    assertThat(response.asString())
        .isEqualTo(problem("unsupported-type", title, 415, title + ".", "/api/chat"));
  }

  @Test
  void refusesToAnswerInATypeThatTheRouteDoesNotHave() {
    Response response = question("q").accept("image/png").post("/api/chat");

    String title = "The route cannot answer in the accepted types";
    assertThat(response.asString())
        .isEqualTo(problem("not-acceptable", title, 406, title + ".", "/api/chat"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Response response = question("q".repeat(70_000)).post("/api/chat");

    assertThat(response.asString())
        .isEqualTo(
            problem(
                "too-large",
                "The request is too large",
                413,
                "The route takes at most 65536 bytes at once.",
                "/api/chat"));
  }

  @Test
  void refusesQuestionSetsThatAreTooLargeTogether() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/api/evaluations"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(new byte[100_000]))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    String detail = "The route takes at most 98304 bytes at once.";
    assertThat(response.body())
        .isEqualTo(
            problem("too-large", "The request is too large", 413, detail, "/api/evaluations"));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/api/articles/big,application/json,65536",
    "POST,/api/articles,application/x-ndjson,131072"
  })
  void refusesABodyOfUnannouncedLengthAtTheSameLimit(
      String method, String path, String type, int limit) throws Exception {
    byte[] body = ("{\"body\":\"" + "x".repeat(limit) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    String detail = "The route takes at most " + limit + " bytes at once.";
    assertThat(response.body())
        .isEqualTo(problem("too-large", "The request is too large", 413, detail, path));
  }

  @Test
  void refusesAnArticleWithNothingInIt() {
    Response response =
        given().contentType("application/json").body("{\"body\":\"\"}").put("/api/articles/empty");

    assertThat(response.asString())
        .isEqualTo(
            problem(
                "empty-article",
                "The article has nothing in it",
                422,
                "the article has no paragraph: it is empty",
                "/api/articles/empty"));
  }

  @Test
  void saysNothingOfAnUnexpectedFailure() {
    Response response = question("broken").post("/api/chat");

    assertThat(response.asString())
        .isEqualTo(
            problem(
                "internal",
                "Something went wrong on the server",
                500,
                "The server's log says more.",
                "/api/chat"));
  }

  @Test
  void saysWhenToAskAgainWhileTheStoreIsAway() {
    Response response = question("away").post("/api/chat");

    assertThat(response.asString())
        .isEqualTo(
            problem(
                "store-unavailable",
                "The article store is not available",
                503,
                "The disk is gone.",
                "/api/chat"));
    assertThat(response.header("Retry-After")).isEqualTo("5");
  }

  private static io.restassured.specification.RequestSpecification question(String text) {
    return given().contentType("application/json").body("{\"question\":\"" + text + "\"}");
  }

  private static String problem(
      String type, String title, int status, String detail, String instance) {
    return "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\"}"
        .formatted(type, title, status, detail, instance);
  }
}
