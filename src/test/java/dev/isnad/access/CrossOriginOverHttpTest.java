package dev.isnad.access;

import static dev.isnad.access.Calls.foreign;
import static dev.isnad.access.Calls.from;
import static dev.isnad.access.Calls.listed;
import static dev.isnad.access.Calls.newAddress;
import static dev.isnad.access.Calls.own;
import static dev.isnad.access.Calls.preflight;
import static dev.isnad.access.Calls.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.PublisherProfile;
import dev.isnad.access.Calls.Field;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PublisherProfile.class)
class CrossOriginOverHttpTest {
  private static final String QUESTION = "{\"question\":\"كم ساعة يحتاج تفريغ القمح؟\"}";

  @TestHTTPResource("/")
  URI root;

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
    Response response = search(from(own(root), Field.NONE, newAddress()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control-"));
  }
}
