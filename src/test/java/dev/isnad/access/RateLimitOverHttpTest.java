package dev.isnad.access;

import static dev.isnad.access.Calls.from;
import static dev.isnad.access.Calls.listed;
import static dev.isnad.access.Calls.newAddress;
import static dev.isnad.access.Calls.preflight;
import static dev.isnad.access.Calls.search;
import static dev.isnad.access.Calls.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.PublisherProfile;
import dev.isnad.access.Calls.Field;
import dev.isnad.llm.LogLines;
import dev.isnad.problem.Failures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PublisherProfile.class)
class RateLimitOverHttpTest {

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
      Response response = send(from(listed(), Field.NONE, address), "POST", "/api/search");
      if (response.statusCode() == 429) {
        assertThat(i).isGreaterThanOrEqualTo(PublisherProfile.RATE_LIMIT);
        return response;
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
}
