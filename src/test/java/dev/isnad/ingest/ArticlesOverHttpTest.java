package dev.isnad.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.RoutesProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RoutesProfile.class)
class ArticlesOverHttpTest {

  @Test
  void createsReplacesShowsAndRemovesAnArticle() {
    String body =
        "{\"title\":\"حافلات\",\"paragraphs\":[\"الأولى.\",\"الثانية.\"],"
            + "\"publishedAt\":\"2024-06-20\",\"keywords\":[\"نقل\"],\"language\":\"ar\"}";

    Response created = put("http-1", body);
    Response unchanged = put("http-1", body);
    Response updated = put("http-1", body.replace("الثانية", "الأخرى"));
    Response shown = given().get("/api/articles/http-1");
    Response deleted = given().delete("/api/articles/http-1");

    assertThat(List.of(created.statusCode(), unchanged.statusCode(), updated.statusCode()))
        .containsExactly(201, 200, 200);
    assertThat(created.asString())
        .isEqualTo("{\"id\":\"http-1\",\"status\":\"created\",\"paragraphs\":2}");
    assertThat(unchanged.path("status").toString()).isEqualTo("unchanged");
    assertThat(updated.path("status").toString()).isEqualTo("updated");
    assertThat(shown.asString())
        .isEqualTo(
            "{\"id\":\"http-1\",\"title\":\"حافلات\",\"source\":null,\"url\":null,"
                + "\"author\":null,\"publishedAt\":\"2024-06-20\",\"language\":\"ar\","
                + "\"keywords\":[\"نقل\"],\"relatedTo\":null,\"related\":[],"
                + "\"paragraphs\":[{\"number\":1,\"text\":\"الأولى.\"},"
                + "{\"number\":2,\"text\":\"الأخرى.\"}]}");
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(given().get("/api/articles/http-1").statusCode()).isEqualTo(404);
  }

  @Test
  void takesAnIdWithASlashAndArabicLetters() {
    Response created =
        given()
            .contentType("application/json")
            .body("{\"paragraphs\":[\"نص.\"]}")
            .put("/api/articles/{id}", "أخبار/1");

    assertThat(created.path("id").toString()).isEqualTo("أخبار/1");
    assertThat(given().delete("/api/articles/{id}", "أخبار/1").statusCode()).isEqualTo(204);
  }

  @Test
  void refusesWhatIsNoText() {
    String escape = Character.toString(92) + "u";
    String nul = escape + "0000";
    Response text = put("http-nul", "{\"title\":\"عنوان\",\"paragraphs\":[\"نص" + nul + "\"]}");
    Response half = put("http-nul", "{\"paragraphs\":[\"نص " + escape + "d83d\"]}");
    Response filter =
        given()
            .contentType("application/json")
            .body("{\"query\":\"نص\",\"filter\":{\"sources\":[\"" + nul + "\"]}}")
            .post("/api/search");

    assertThat(List.of(text.statusCode(), half.statusCode(), filter.statusCode()))
        .containsOnly(400);
    assertThat(text.path("violations[0].field").toString()).isEqualTo("paragraph 1");
    assertThat(filter.path("detail").toString())
        .isEqualTo("filter: expected text in sources, got U+0000 at offset 0.");
    assertThat(given().get("/api/articles/{id}", "a\0").statusCode()).isEqualTo(400);
    assertThat(given().delete("/api/articles/{id}", "a\0").statusCode()).isEqualTo(400);
    assertThat(given().queryParam("after", "\0").get("/api/articles").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesBothABodyAndParagraphs() {
    Response response = put("http-2", "{\"body\":\"نص.\",\"paragraphs\":[\"نص.\"]}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("violations[0].message").toString())
        .isEqualTo("expected either body or paragraphs, got both");
  }

  @Test
  void pagesThroughAllArticles() {
    put("page-a", "{\"paragraphs\":[\"نص.\"]}");
    put("page-b", "{\"paragraphs\":[\"نص آخر.\"]}");
    List<String> ids = new ArrayList<>();
    String after = "page-";
    do {
      Response page = given().queryParam("after", after).get("/api/articles?limit=1");
      ids.addAll(page.jsonPath().getList("articles.id"));
      after = page.path("next");
    } while (after != null);

    assertThat(ids).startsWith("page-a", "page-b").doesNotHaveDuplicates();
  }

  @Test
  void startsWithTheBundledArticles() {
    Response article = given().get("/api/articles/marathon");

    assertThat(article.statusCode()).isEqualTo(200);
    assertThat(article.jsonPath().getList("paragraphs")).isNotEmpty();
  }

  @Test
  void storesNdjsonAndAnswersWithALineAnArticle() {
    Response response =
        given()
            .contentType("application/x-ndjson")
            .body(
                """
                {"id":"line-1","title":"أ","body":"الفقرة الأولى من المقال."}
                {"id":"line-2","oops
                {"id":"line-3","title":"ج","paragraphs":["فقرة."]}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .post("/api/articles");

    List<String> lines = response.asString().lines().toList();
    assertThat(response.contentType()).startsWith("application/x-ndjson");
    assertThat(lines)
        .hasSize(4)
        .contains(
            "{\"id\":\"line-1\",\"status\":\"created\",\"paragraphs\":1}",
            "{\"id\":\"line-3\",\"status\":\"created\",\"paragraphs\":1}")
        .anyMatch(line -> line.startsWith("{\"file\":\"body.ndjson:2\",\"status\":\"failed\""));
    assertThat(lines.get(3))
        .isEqualTo(
            "{\"status\":\"done\",\"created\":2,\"updated\":0,\"unchanged\":0,\"failed\":1,"
                + "\"paragraphs\":2,\"nearDuplicates\":0}");
  }

  @Test
  void storesUploadedFilesAndNamesTheOneThatIsNoArticle() {
    byte[] text = "فقرة أولى من مقال مرفوع.\n\nفقرة ثانية منه.".getBytes(StandardCharsets.UTF_8);

    Response response =
        given()
            .multiPart("files", "uploaded.txt", text)
            .multiPart("files", "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})
            .post("/api/articles");

    assertThat(response.asString().lines())
        .contains("{\"id\":\"uploaded\",\"status\":\"created\",\"paragraphs\":2}")
        .anyMatch(line -> line.startsWith("{\"file\":\"photo.png\",\"status\":\"failed\""))
        .last()
        .asString()
        .startsWith("{\"status\":\"done\",\"created\":1,");
  }

  @Test
  void isReadyAndCounted() {
    Response health = given().get("/q/health/ready");
    String metrics = given().accept("text/plain").get("/q/metrics").asString();

    assertThat(health.path("status").toString()).isEqualTo("UP");
    assertThat(metrics)
        .containsPattern("isnad_articles [1-9]")
        .containsPattern("isnad_paragraphs [1-9]")
        .containsPattern("isnad_ingested_articles_total\\{status=\"created\",?} [1-9]");
  }

  private static Response put(String id, String body) {
    return given().contentType("application/json").body(body).put("/api/articles/" + id);
  }
}
