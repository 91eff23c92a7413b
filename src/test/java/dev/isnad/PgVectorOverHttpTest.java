package dev.isnad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.isnad.conversation.Bounds;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Turn;
import dev.isnad.store.pgvector.Database;
import dev.isnad.store.pgvector.NeedsPostgres;
import dev.isnad.store.pgvector.PgVectorConversations;
import dev.isnad.store.pgvector.PgVectorSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The program as it is started with {@code isnad.store=pgvector}. */
@QuarkusTest
@TestProfile(PgVectorProfile.class)
@NeedsPostgres
class PgVectorOverHttpTest {
  @Inject Conversations conversations;
  @Inject PgVectorSettings settings;

  @Test
  void answersFromTheBundledArticles() {
    given()
        .contentType("application/json")
        .body("{\"question\": \"كم بلغت نسبة فقس بيوض السلاحف؟\"}")
        .post("/api/chat")
        .then()
        .statusCode(200)
        .body("status", equalTo("answered"))
        .body("answer", containsString("81%"))
        .body("citations[0].articleId", equalTo("solar-desalination-related-1"));
  }

  @Test
  void savesFindsAndDeletesAnArticle() {
    String article =
        "{\"title\": \"قافلة\", \"paragraphs\": [\"عبرت قافلة الزمرد صحراء القيروان ليلا.\"]}";
    given()
        .contentType("application/json")
        .body(article)
        .put("/api/articles/caravan")
        .then()
        .statusCode(201);
    search().body("hits.articleId", hasItem("caravan"));
    given().delete("/api/articles/caravan").then().statusCode(204);
    search().body("hits.articleId", not(hasItem("caravan")));
  }

  @Test
  void keepsConversationsInTheDatabase() {
    String id = conversations.open(null);
    Turn turn = new Turn("متى؟", "متى فقست بيوض السلاحف؟", null);
    conversations.add(id, turn);

    try (Database database = Database.open(settings)) {
      var replica = new PgVectorConversations(database, Bounds.DEFAULT, Clock.systemUTC());
      assertThat(replica.history(id)).containsExactly(turn);
    }
  }

  private static io.restassured.response.ValidatableResponse search() {
    return given()
        .contentType("application/json")
        .body("{\"query\": \"قافلة الزمرد\"}")
        .post("/api/search")
        .then()
        .statusCode(200);
  }
}
