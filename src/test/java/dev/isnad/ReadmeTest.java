package dev.isnad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.benchmark.PageSet;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README promises of the sample articles. */
@QuarkusTest
class ReadmeTest {

  static Stream<EvaluationQuestion> promised() {
    return PageSet.sampleQuestions().stream().filter(q -> q.tags().contains("readme"));
  }

  @Test
  void listsTheTenQuestions() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(promised()).hasSize(10).allMatch(item -> readme.contains(item.question()));
  }

  /** A page with another hash refuses the script. */
  @Test
  void namesTheHashOfTheWidget() throws Exception {
    byte[] script = Files.readAllBytes(Path.of("src/main/resources/widget/widget.js"));
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(script);
    String integrity = "sha384-" + Base64.getEncoder().encodeToString(hash);

    assertThat(Path.of("README.md")).content().contains(integrity);
  }

  @ParameterizedTest
  @MethodSource("promised")
  void answersThem(EvaluationQuestion item) {
    List<Map<String, Object>> sentences =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("question", item.question()))
            .post("/api/chat")
            .then()
            .statusCode(200)
            .extract()
            .path("sentences");

    assertThat(sentences)
        .anyMatch(sentence -> sentence.get("text").toString().contains(item.answers().get(0)));
  }
}
