package dev.isnad.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.PublisherProfile;
import dev.isnad.llm.LogLines;
import dev.isnad.problem.Failures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PublisherProfile.class)
class AccessOverHttpTest {
  private static final String QUESTION = "{\"question\":\"كم ساعة يحتاج تفريغ القمح؟\"}";
  private static int addresses;

  @TestHTTPResource("/")
  URI root;

  /** A header field, or none. */
  private record Field(String name, String value) {
    static final Field NONE = new Field("X-None", "none");

    static Field origin(String origin) {
      return new Field("Origin", origin);
    }

    static Field key(String key) {
      return new Field("Authorization", "Bearer " + key);
    }
  }

  private static String newAddress() {
    addresses++;
    return "192.0.2." + addresses;
  }

  private static RequestSpecification from(Field origin, Field key, String address) {
    return given()
        .header(origin.name(), origin.value())
        .header(key.name(), key.value())
        .header("X-Forwarded-For", address);
  }

  private Field own() {
    return Field.origin("http://localhost:" + root.getPort());
  }

  private static Field listed() {
    return Field.origin(PublisherProfile.listedOrigin());
  }

  private List<Field> foreign() {
    return List.of(
        Field.origin(PublisherProfile.unlistedOrigin()),
        Field.origin("null"),
        Field.origin("*"),
        Field.origin(""),
        Field.origin("https://localhost:" + PublisherProfile.listedPort()),
        Field.origin(PublisherProfile.listedOrigin() + ".evil.example"),
        Field.origin(PublisherProfile.listedOrigin() + "/"),
        Field.origin(PublisherProfile.listedOrigin() + "," + PublisherProfile.unlistedOrigin()));
  }

  private static List<Field> keys() {
    return List.of(
        Field.NONE, Field.key("wrong-key-0123456789"), Field.key(PublisherProfile.key()));
  }

  private static Response send(RequestSpecification request, String method, String path) {
    return method.equals("GET") || method.equals("DELETE")
        ? request.request(method, path)
        : request.contentType("application/json").body("{}").request(method, path);
  }

  private static boolean isRefused(Response response) {
    return List.of(401, 403, 429).contains(response.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/chat",
    "GET, /api/chat",
    "POST, /api/search",
    "POST, /api/feedback",
    "POST, /v1/chat/completions",
    "GET, /v1/models",
    "GET, /v1/models/isnad",
    "GET, /v1/nowhere",
  })
  void opensTheRoutesOfReadersToOwnAndListedPages(String method, String path) {
    String address = newAddress();
    for (Field key : keys()) {
      for (Field origin : List.of(Field.NONE, own(), listed())) {
        Response response = send(from(origin, key, address), method, path);
        assertThat(isRefused(response)).as(origin + response.asString()).isFalse();
      }
      for (Field origin : foreign()) {
        assertThat(send(from(origin, key, address), method, path).statusCode())
            .as(origin.value())
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/articles",
    "POST, /api/articles",
    "GET, /api/articles/none",
    "PUT, /api/articles/none",
    "DELETE, /api/articles/none",
    "GET, /api/evaluations",
    "POST, /api/evaluations",
    "GET, /api/evaluations/none",
    "POST, /api/evaluations/none/cancel",
    "DELETE, /api/evaluations/none",
    "GET, /api/evaluations/none/run.json",
    "GET, /api/evaluations/none/report.html",
    "GET, /api/feedback",
    "DELETE, /api/feedback/none",
    "GET, /api/nowhere",
  })
  void opensTheOperatorsRoutesWithAKeyAndOnNoOtherPages(String method, String path) {
    String address = newAddress();
    for (Field key : keys()) {
      boolean right = key.value().endsWith(PublisherProfile.key());
      for (Field origin : List.of(Field.NONE, own())) {
        Response response = send(from(origin, key, address), method, path);
        assertThat(isRefused(response)).as(key + response.asString()).isEqualTo(!right);
        assertThat(response.statusCode() == 401).isEqualTo(!right);
      }
      List<Field> others = new ArrayList<>(foreign());
      others.add(listed());
      for (Field origin : others) {
        Response response = send(from(origin, key, address), method, path);
        assertThat(response.statusCode()).as(origin.value()).isEqualTo(403);
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
      }
    }
  }

  @Test
  void believesTheBrowserOfASamePageBehindAProxyThatEndsTls() {
    String address = newAddress();
    Field page = Field.origin("https://chat.news.example");

    assertThat(search(from(page, Field.NONE, address)).statusCode()).isEqualTo(403);
    assertThat(
            search(from(page, Field.NONE, address).header("Sec-Fetch-Site", "same-origin"))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            search(from(own(), Field.NONE, address).header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            search(from(page, Field.NONE, address).header("Host", "chat.news.example"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void saysWhyInAProblemObject() {
    String address = newAddress();
    Field foreign = Field.origin(PublisherProfile.unlistedOrigin());

    Response unauthorized = from(Field.NONE, Field.NONE, address).get("/api/articles");
    Response forbidden = search(from(foreign, Field.NONE, address));

    assertThat(unauthorized.asString())
        .isEqualTo(
            "{\"type\":\"/problems/unauthorized\",\"title\":\"An API key is needed\",\"status\":401,"
                + "\"detail\":\"The route needs one of the API keys, as Authorization: Bearer KEY.\","
                + "\"instance\":\"/api/articles\"}");
    assertThat(unauthorized.contentType()).isEqualTo("application/problem+json");
    assertThat(unauthorized.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(forbidden.asString())
        .isEqualTo(
            "{\"type\":\"/problems/forbidden-origin\","
                + "\"title\":\"Pages of this origin may not call the route\",\"status\":403,"
                + "\"detail\":\"isnad.widget.origins does not list the origin of the page.\","
                + "\"instance\":\"/api/search\"}");
    assertThat(forbidden.header("Access-Control-Allow-Origin")).isNull();
    assertThat(forbidden.header("Vary")).isEqualToIgnoringCase("Origin");
  }

  private static Response search(RequestSpecification request) {
    return request
        .contentType("application/json")
        .body("{\"query\":\"القمح\"}")
        .post("/api/search");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/chat, POST, POST",
    "/api/search, POST, POST",
    "/api/feedback, POST, POST",
    "/v1/chat/completions, POST, 'GET, POST'",
    "/v1/models, GET, 'GET, POST'",
  })
  void answersAPreflightOfAListedPage(String path, String method, String methods) {
    Response response = preflight(listed(), method, path);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(listed().value());
    assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo(methods);
    assertThat(response.header("Access-Control-Allow-Headers"))
        .isEqualTo("Content-Type, Accept, Authorization");
    assertThat(response.header("Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
    assertThat(response.header("Vary")).isEqualToIgnoringCase("Origin");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/articles, GET",
    "/api/articles/x, PUT",
    "/api/evaluations, POST",
    "/api/feedback, GET",
    "/api/feedback/x, DELETE",
  })
  void refusesAPreflightOfTheOperatorsRoutes(String path, String method) {
    Response response = preflight(listed(), method, path);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control-"));
  }

  @Test
  void refusesAPreflightOfAnyOtherPage() {
    for (Field origin : foreign()) {
      Response response = preflight(origin, "POST", "/api/chat");
      assertThat(response.statusCode()).as(origin.value()).isEqualTo(403);
    }
  }

  private static Response preflight(Field origin, String method, String path) {
    return from(origin, Field.NONE, newAddress())
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "content-type")
        .options(path);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/chat, application/json, application/json, 200",
    "POST, /api/chat, application/json, text/event-stream, 200",
    "POST, /api/chat, application/json, image/png, 406",
    "POST, /api/chat, text/plain, application/json, 415",
    "PATCH, /api/chat, application/json, application/json, 405",
    "POST, /v1/chat/completions, application/json, application/json, 400",
    "POST, /v1/nowhere, application/json, application/json, 404",
  })
  void letsAListedPageReadAnswersErrorsAndStreams(
      String method, String path, String type, String accept, int status) {
    Response response =
        from(listed(), Field.NONE, newAddress())
            .contentType(type)
            .accept(accept)
            .body(QUESTION)
            .request(method, path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().getValues("Access-Control-Allow-Origin"))
        .containsExactly(listed().value());
    assertThat(response.header("Access-Control-Expose-Headers"))
        .isEqualToIgnoringCase("Retry-After");
    assertThat(response.headers().getValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
    assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void allowsNothingOnItsOwnPages() {
    Response response = search(from(own(), Field.NONE, newAddress()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control-"));
  }

  @Test
  void tellsAnAddressWhenItMayAskAgain() {
    String address = newAddress();
    Response refused = exhaust(address);

    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(listed().value());

    assertThat(search(from(listed(), Field.NONE, newAddress())).statusCode()).isEqualTo(200);
    assertThat(search(from(Field.NONE, Field.key(PublisherProfile.key()), address)).statusCode())
        .isEqualTo(200);
    assertThat(preflight(listed(), "POST", "/api/search").statusCode()).isEqualTo(204);
  }

  @Test
  void tellsItAsOpenAiDoes() {
    exhaust("2001:db8:0:1::1");

    Response refused = from(Field.NONE, Field.key("any"), "2001:db8:0:1::2").get("/v1/models");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.jsonPath().getString("error.code")).isEqualTo("rate_limit_exceeded");
    assertThat(refused.jsonPath().getString("error.type")).isEqualTo("requests");
    assertThat(refused.header("Retry-After")).isNotNull();
  }

  /** Asks until it is refused; at the end of a minute that may be more than once as often. */
  private static Response exhaust(String address) {
    for (int i = 0; i < 10 * PublisherProfile.RATE_LIMIT; i++) {
      Response response = send(from(listed(), Field.NONE, address), "GET", "/v1/models");
      if (response.statusCode() == 429) {
        assertThat(i).isGreaterThanOrEqualTo(PublisherProfile.RATE_LIMIT);
        return send(from(listed(), Field.NONE, address), "POST", "/api/search");
      }
    }
    throw new AssertionError("the address is never refused");
  }

  @Test
  void logsNoKeyAndNoMoreThanALineARefusal() {
    String address = newAddress();
    exhaust(address);
    try (LogLines lines = LogLines.collect()) {
      Field wrong = Field.key("wrong-key-0123456789");
      String told = from(Field.NONE, wrong, address).get("/api/articles").asString();
      from(Field.NONE, Field.key(PublisherProfile.key()), address).get("/api/articles/none");
      from(Field.NONE, wrong, address).get("/v1/models");

      assertThat(told).doesNotContain("wrong-key", PublisherProfile.key());
      assertThat(lines.of(Failures.class))
          .containsExactly(
              "INFO /api/articles: 401 The route needs one of the API keys, as Authorization:"
                  + " Bearer KEY.",
              "INFO /api/articles/none: 404 No article has the id \"none\".");
    }
  }

  @Test
  void countsWhatItRefuses() {
    from(Field.NONE, Field.NONE, newAddress()).get("/api/articles");

    assertThat(given().get("/q/metrics").asString())
        .contains("isnad_requests_refused_total{reason=\"unauthorized\"}");
  }

  @ParameterizedTest
  @CsvSource({"/", "/q/health/ready", "/q/openapi", "/q/swagger-ui/", "/q/metrics"})
  void leavesEverythingElseAlone(String path) {
    Response response =
        from(Field.origin(PublisherProfile.unlistedOrigin()), Field.NONE, newAddress()).get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Access-Control-Allow-Origin")).isNull();
  }
}
