package dev.isnad.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationsOverHttpTest {
  private static final String TURTLES =
      """
      {"question": "كم بلغت نسبة فقس بيوض السلاحف؟", "answers": ["81%"],
       "gold": [{"phrase": "81%"}], "tags": ["number"]}""";
  private static final String FAR = "{\"question\": \"من اكتشف البنسلين؟\", \"answerable\": false}";
  private static final String SQUAD =
      """
      {"version": "1.1", "data": [{"title": "قافلة", "paragraphs": [{
        "context": "عبرت قافلة الزمرد صحراء القيروان في ليلتين.",
        "qas": [{"id": "q1", "question": "في كم ليلة عبرت قافلة الزمرد الصحراء؟",
          "answers": [{"text": "ليلتين", "answer_start": 35}]}]}]}]}""";

  @Inject Evaluations evaluations;
  @Inject KeptRuns kept;

  private static Response post(String json) {
    return given().contentType("application/json").body(json).post("/api/evaluations");
  }

  private static String of(String... questions) {
    return "{\"questions\": [" + String.join(",", questions) + "]}";
  }

  /** The id of an evaluation that was accepted. */
  private static String accepted(Response response) {
    JsonPath body = response.then().statusCode(202).extract().jsonPath();
    assertThat(response.header("Location")).endsWith("/api/evaluations/" + body.get("id"));
    return body.get("id");
  }

  /** The evaluation once it has ended. */
  private ValidatableResponse ended(String id) throws InterruptedException, ExecutionException {
    var run = evaluations.find(id);
    if (run.isPresent()) {
      run.get().result().get();
    }
    return given().get("/api/evaluations/" + id).then().statusCode(200);
  }

  @Test
  void evaluatesQuestionsAgainstTheStoredArticles() throws Exception {
    String id = accepted(post(of(TURTLES, FAR)));

    ended(id)
        .body("status", equalTo("done"))
        .body("done", equalTo(2))
        .body("total", equalTo(2))
        .body("sets", equalTo(List.of("questions")))
        .body("generator", equalTo("extractive"))
        .body("metrics.'recall@1'", equalTo(1f))
        .body("metrics.'contains-gold'", equalTo(1f))
        .body("metrics.'hallucination-rate'", equalTo(0f));
    given().get("/api/evaluations?limit=200").then().body("evaluations.id", hasItem(id));
  }

  @Test
  void givesTheResultsInEachForm() throws Exception {
    String id = accepted(post(of(TURTLES)));
    ended(id);

    given()
        .get("/api/evaluations/" + id + "/run.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("format", equalTo(1))
        .body("id", equalTo(id))
        .body("results", hasSize(1))
        .body("results[0].citations[0].verbatim", equalTo(true));
    given()
        .get("/api/evaluations/" + id + "/summary.md")
        .then()
        .contentType("text/markdown")
        .body(containsString("| recall@1 | 100.0 %"));
    Response page = given().get("/api/evaluations/" + id + "/report.html");
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.asString()).startsWith("<!doctype html>").contains(id);
  }

  @Test
  void evaluatesFilesOnTheirOwnArticles() throws Exception {
    Response response =
        given()
            .multiPart("files", "caravan.json", SQUAD.getBytes(StandardCharsets.UTF_8))
            .multiPart("name", "a try")
            .multiPart("limit", "5")
            .post("/api/evaluations");

    ended(accepted(response))
        .body("name", equalTo("a try"))
        .body("status", equalTo("done"))
        .body("metrics.'recall@1'", equalTo(1f))
        .body("metrics.'contains-gold'", equalTo(1f));
    given().get("/api/articles?limit=200").then().body("articles.source", not(hasItem("caravan")));
  }

  @Test
  void comparesWithAnEarlierRun() throws Exception {
    String before = accepted(post(of(TURTLES)));
    ended(before);
    String after =
        accepted(post("{\"against\": \"%s\", \"questions\": [%s]}".formatted(before, TURTLES)));

    ended(after).body("against", equalTo(before)).body("differences.metric", hasItem("recall@1"));
    given()
        .get("/api/evaluations/" + after + "/comparison?against=" + before)
        .then()
        .statusCode(200)
        .body("before", equalTo(before))
        .body("after", equalTo(after))
        .body("changed", hasSize(0));
    given()
        .get("/api/evaluations/" + before + "/comparison")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("against"));
  }

  @Test
  void cancelsAndDeletes() throws Exception {
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> TURTLES.replaceFirst("\\{", "{\"id\": \"q" + i + "\", "))
            .collect(Collectors.joining(","));
    String running = accepted(post(of(many)));
    String waiting = accepted(post(of(TURTLES)));
    String path = "/api/evaluations/" + running;
    given()
        .delete(path)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/evaluation-runs"));
    given().post("/api/evaluations/" + waiting + "/cancel").then().statusCode(202);
    ended(waiting).body("status", equalTo("cancelled")).body("done", equalTo(0));
    given().post(path + "/cancel").then().statusCode(202);

    ended(running).body("status", equalTo("cancelled"));
    given().get(path + "/run.json").then().statusCode(200);
    given().delete(path).then().statusCode(204);
    given().get(path).then().statusCode(404);
    given().get(path + "/run.json").then().statusCode(404);
  }

  @Test
  void endsWhatAnotherProcessWantsToEnd() throws Exception {
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> TURTLES.replaceFirst("\\{", "{\"id\": \"q" + i + "\", "))
            .collect(Collectors.joining(","));
    String id = accepted(post(of(many)));
    kept.requestCancel(id);

    ended(id).body("status", equalTo("cancelled"));
  }

  @Test
  void tellsWhereARunStandsThatEndedWithItsProcess() {
    Instant longAgo = Instant.parse("2026-01-05T10:00:00Z");
    RunHeader header =
        new RunHeader(
            "01000000000000000000000000",
            "old",
            longAgo,
            Status.INTERRUPTED,
            "the program that ran it ended",
            new RunHeader.Progress(3, 1, 9, 1),
            List.of("old"),
            "extractive",
            null,
            Map.of());
    kept.beat(header);

    given()
        .get("/api/evaluations/" + header.id())
        .then()
        .body("status", equalTo("interrupted"))
        .body("failed", equalTo(1))
        .body("remainingSeconds", equalTo(null));
    given()
        .get("/api/evaluations/" + header.id() + "/report.html")
        .then()
        .statusCode(404)
        .body("detail", containsString("has no results: it is interrupted"));
  }

  @Test
  void namesWhatIsWrong() {
    refused("{}", "questions: expected either this or set.");
    refused("{\"set\": \"../x\"}", "set: expected the name of a set that comes with Isnad");
    refused(of(TURTLES, "{\"qestion\": \"x\"}"), "line 2, qestion: is not a field here");
    refused("{\"questions\": 3}", "questions: expected an array.");
    refused("{\"set\": \"samples\", \"limit\": 0}", "limit: expected 1 or more, got 0.");
    refused("{\"set\": \"samples\", \"votes\": 1}", "votes: expected 3 or more, got 1.");
    refused("{\"set\": \"samples\", \"judge\": true}", "judge: needs a language model");
    refused("{\"set\": \"samples\", \"tags\": [\"none\"]}", "tags: no question has one of these.");
    refused("{\"set\": \"samples\", \"tags\": [null]}", "tags: expected strings, got null.");
    refused("{\"set\": \"samples\", \"against\": \"x\"}", "against: expected the id of a run");
    given()
        .multiPart("name", "no files")
        .post("/api/evaluations")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("files")));
    given().get("/api/evaluations/x").then().statusCode(404);
    given().urlEncodingEnabled(false).get("/api/evaluations/%00").then().statusCode(404);
    given().post("/api/evaluations/x/cancel").then().statusCode(404);
    given().delete("/api/evaluations/x").then().statusCode(404);
  }

  private static void refused(String json, String detail) {
    post(json)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(detail));
  }
}
