package dev.isnad.access;

import static dev.isnad.access.Calls.foreign;
import static dev.isnad.access.Calls.from;
import static dev.isnad.access.Calls.listed;
import static dev.isnad.access.Calls.newAddress;
import static dev.isnad.access.Calls.own;
import static dev.isnad.access.Calls.search;
import static dev.isnad.access.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.PublisherProfile;
import dev.isnad.access.Calls.Field;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PublisherProfile.class)
class AccessOverHttpTest {
  @TestHTTPResource("/")
  URI root;

  private static List<Field> keys() {
    return List.of(
        Field.NONE, Field.key("wrong-key-0123456789"), Field.key(PublisherProfile.key()));
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
      for (Field origin : List.of(Field.NONE, own(root), listed())) {
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
      for (Field origin : List.of(Field.NONE, own(root))) {
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
            search(from(own(root), Field.NONE, address).header("Sec-Fetch-Site", "cross-site"))
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
                + "\"detail\":\"isnad.widget.origins does not list "
                + PublisherProfile.unlistedOrigin()
                + ".\","
                + "\"instance\":\"/api/search\"}");
    assertThat(forbidden.header("Access-Control-Allow-Origin")).isNull();
    assertThat(forbidden.header("Vary")).isEqualToIgnoringCase("Origin");
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
