package dev.isnad.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.FeedbackArchiveContract;
import dev.isnad.store.Rating;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients see while ratings can be neither kept nor read. */
@QuarkusTest
class StoreAwayTest {
  private final FullDisk disk = new FullDisk();

  @Inject Conversations conversations;

  @TestHTTPResource("/api/feedback")
  URI feedback;

  /** Fails, in reading after some ratings. */
  private static final class FullDisk implements FeedbackArchive {
    private int readable;

    private static ProblemException failure() {
      return new ProblemException(Problem.STORE_UNAVAILABLE, "The disk is gone.");
    }

    @Override
    public void put(Feedback feedback) {
      throw failure();
    }

    @Override
    public boolean delete(String answerId) {
      throw failure();
    }

    @Override
    public void forEach(Consumer<Feedback> visitor) {
      for (int i = 0; i < readable; i++) {
        visitor.accept(FeedbackArchiveContract.feedback(i, Rating.UP, null));
      }
      throw failure();
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void install() {
    QuarkusMock.installMockForType(disk, FeedbackArchive.class);
  }

  private Response rate(String rating) {
    String conversation = conversations.open(null);
    Provenance provenance = new Provenance("01J", ArticleFilter.ALL, List.of(), "extractive");
    conversations.add(conversation, new Turn("q", "s", null, provenance));
    return given()
        .contentType("application/json")
        .body(Map.of("conversationId", conversation, "answerId", "01J", "rating", rating))
        .post("/api/feedback");
  }

  @Test
  void isToldToComeAgain() {
    for (Response response :
        List.of(
            rate("up"),
            rate("none"),
            given().delete("/api/feedback/x"),
            given().get("/api/feedback"))) {
      response
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "5")
          .body("type", equalTo("/problems/store-unavailable"));
    }
  }

  /** Part of a set must not pass for the whole. */
  @Test
  void seesThatASetBrokeOff() {
    disk.readable = 1_000;
    HttpRequest request = HttpRequest.newBuilder(feedback).build();

    assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void readsWholeSetsOfAnySize() throws Exception {
    List<Feedback> many =
        java.util.stream.IntStream.range(0, 3_000)
            .mapToObj(i -> FeedbackArchiveContract.feedback(i, Rating.UP, "c".repeat(900)))
            .toList();
    FeedbackArchive whole =
        new FeedbackArchive() {
          @Override
          public void put(Feedback one) {}

          @Override
          public boolean delete(String answerId) {
            return false;
          }

          @Override
          public void forEach(Consumer<Feedback> visitor) {
            many.forEach(visitor);
          }

          @Override
          public void close() {}
        };
    QuarkusMock.installMockForType(whole, FeedbackArchive.class);
    HttpRequest request = HttpRequest.newBuilder(feedback).build();

    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(body.lines()).hasSize(3_000).allMatch(line -> line.endsWith("}"));
  }
}
