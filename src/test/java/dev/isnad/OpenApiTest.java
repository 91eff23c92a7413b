package dev.isnad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RoutesProfile.class)
class OpenApiTest {
  private JsonNode api;

  @BeforeEach
  void read() throws IOException {
    api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
  }

  @Test
  void describesEveryRouteWithItsExamplesAndProblems() {
    for (JsonNode path : api.get("paths")) {
      for (JsonNode operation : path) {
        JsonNode responses = operation.get("responses");
        assertThat(operation.path("summary").asText()).isNotEmpty();
        assertThat(operation.path("operationId").asText()).isNotEmpty();
        assertThat(responses.has("400")).as(operation.toString()).isTrue();
        assertThat(responses.has("503")).as(operation.toString()).isTrue();
      }
    }
    assertThat(api.at("/paths/~1api~1chat/post/requestBody/content").toString())
        .contains("#/components/examples/Question");
  }

  @Test
  void offersBothFormsOfAnAnswerAndOfAnUpload() {
    assertThat(api.at("/paths/~1api~1chat/post/responses/200/content").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("application/json", "text/event-stream");
    assertThat(api.at("/paths/~1api~1articles/post/requestBody/content").fieldNames())
        .toIterable()
        .contains("multipart/form-data", "application/x-ndjson");
  }

  @Test
  void saysWhichRoutesNeedAKeyAndWhichAreCounted() {
    for (JsonNode path : api.get("paths")) {
      for (JsonNode operation : path) {
        JsonNode responses = operation.get("responses");
        boolean keyed = operation.path("security").toString().equals("[{\"ApiKey\":[]}]");
        assertThat(responses.has("403")).as(operation.toString()).isTrue();
        assertThat(responses.has("401")).as(operation.toString()).isEqualTo(keyed);
        assertThat(responses.has("429")).as(operation.toString()).isNotEqualTo(keyed);
      }
    }
    assertThat(api.at("/components/securitySchemes/ApiKey/scheme").asText()).isEqualTo("bearer");
  }

  @Test
  void refersToNothingThatIsMissing() {
    Set<String> references = new TreeSet<>();
    api.findValuesAsText("$ref").forEach(references::add);

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void hasASwaggerUiAndAPageThatLeadsThere() {
    assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    assertThat(given().get("/").asString()).contains("q/swagger-ui", "dir=\"rtl\"");
  }
}
