package dev.isnad.retrieval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches over the bundled articles, one of which is a wire copy of another. */
@QuarkusTest
class SearchOverHttpTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void answersWithTheObjectOfTheContract() throws IOException {
    JsonNode found = search("{\"query\":\" كم وظيفة دائمة في حي القلفطين؟ \",\"limit\":1}");

    ObjectNode hit = (ObjectNode) found.at("/hits/0");
    assertThat(hit.remove("score").isDouble()).isTrue();
    String text = hit.remove("text").asText();
    assertThat(text).startsWith("ويوفر المشروع 210 وظائف دائمة").endsWith("مطلع العام المقبل.");
    assertThat(((ObjectNode) found).remove("tookMs").isIntegralNumber()).isTrue();
    assertThat(found)
        .isEqualTo(
            json.readTree(
                """
                {"hits": [{"articleId": "port-silos",
                  "title": "بكلفة 86 مليون دينار.. وطاقة التخزين ترتفع إلى ثلاثة أضعاف",
                  "source": "صحيفة المرفأ", "paragraph": 5,
                  "copies": [{"articleId": "port-silos-wire",
                    "title": "مرسى الياقوت - وكالة المنارة: افتتحت هيئة موانئ الساحل الأزرق، \
                صباح أمس الأحد، صوامع الحبوب الجديدة في ميناء رأس اللؤلؤ…",
                    "source": "جريدة النورس", "paragraph": 5}]}]}
                """));
  }

  @Test
  void givesTenHitsWhereNoLimitIsSet() throws IOException {
    assertThat(search("{\"query\":\"المدينة\"}").path("hits")).hasSize(10);
  }

  @Test
  void keepsTheFilter() throws IOException {
    JsonNode found =
        search("{\"query\":\"المدينة\",\"filter\":{\"articleIds\":[\"port-silos-wire\"]}}");

    assertThat(found.path("hits"))
        .isNotEmpty()
        .allSatisfy(
            hit -> {
              assertThat(hit.path("articleId").asText()).isEqualTo("port-silos-wire");
              assertThat(hit.path("copies")).isEmpty();
            });
  }

  @Test
  void findsNothingForSignsAlone() throws IOException {
    assertThat(search("{\"query\":\"؟!\"}").path("hits")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | query | expected a query, got nothing",
        "{\"query\":\" \"} | query | expected 1 to 2000 characters",
        "{\"query\":\"x\",\"limit\":0} | limit | expected 1 to 100",
        "{\"query\":\"x\",\"limit\":101} | limit | expected 1 to 100",
      })
  void namesTheFieldThatIsWrong(String body, String field, String message) {
    Response response = post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.path("violations[0].field").toString()).isEqualTo(field);
    assertThat(response.path("violations[0].message").toString()).isEqualTo(message);
  }

  private JsonNode search(String body) throws IOException {
    Response response = post(body);
    assertThat(response.statusCode()).isEqualTo(200);
    return json.readTree(response.asByteArray());
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post("/api/search");
  }
}
