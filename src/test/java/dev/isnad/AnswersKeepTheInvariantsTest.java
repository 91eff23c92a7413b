package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.PageSet;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every question about the bundled articles, whole and as a stream, over HTTP. */
@QuarkusTest
class AnswersKeepTheInvariantsTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @TestHTTPResource("/api/chat")
  URI chat;

  @Inject ArticleStore store;

  private record Event(String name, JsonNode data) {}

  @Test
  void wholeAndAsAStream() throws Exception {
    int answered = 0;
    for (EvaluationQuestion item : PageSet.sampleQuestions()) {
      ObjectNode request = json.createObjectNode().put("question", item.question());

      JsonNode whole = json.readTree(ask(request, "application/json"));
      List<Event> events = events(ask(request, "text/event-stream"));

      assertThat(violations(whole, ArticleFilter.ALL)).as(item.question()).isEmpty();
      assertTellsTheSame(events, whole);
      answered += whole.path("status").asText().equals("answered") ? 1 : 0;
    }
    assertThat(answered).isGreaterThanOrEqualTo(102);
  }

  @Test
  void withAFilterOnOneArticle() throws Exception {
    int answered = 0;
    for (EvaluationQuestion item : PageSet.sampleQuestions()) {
      ObjectNode request = json.createObjectNode().put("question", item.question());
      String article = item.answerable() ? article(item.gold().get(0)) : "marathon";
      request.putObject("filter").putArray("articleIds").add(article);

      JsonNode answer = json.readTree(ask(request, "application/json"));

      ArticleFilter filter = new ArticleFilter(Set.of(article), Set.of(), null, null);
      assertThat(violations(answer, filter)).as(item.question()).isEmpty();
      answered += answer.path("status").asText().equals("answered") ? 1 : 0;
    }
    assertThat(answered).isGreaterThanOrEqualTo(90);
  }

  @Test
  void refusesWhatTheFilterLeavesNoArticleFor() throws Exception {
    ObjectNode request =
        json.createObjectNode().put("question", PageSet.sampleQuestions().get(0).question());
    request.putObject("filter").putArray("sources").add("no such source");

    JsonNode answer = json.readTree(ask(request, "application/json"));

    assertThat(violations(answer, ArticleFilter.ALL)).isEmpty();
    assertThat(answer.path("reason").asText()).isEqualTo("no_evidence");
  }

  /** First what is known before, then each sentence behind its new citations, then the whole. */
  private void assertTellsTheSame(List<Event> events, JsonNode whole) {
    ObjectNode done = (ObjectNode) events.get(events.size() - 1).data();
    List<Event> expected = new ArrayList<>();
    expected.add(new Event("meta", done.deepCopy().retain("id", "conversationId", "generator")));
    int told = 0;
    for (JsonNode sentence : whole.path("sentences")) {
      for (JsonNode number : sentence.path("citations")) {
        if (number.asInt() > told) {
          expected.add(new Event("citation", whole.path("citations").get(told++)));
        }
      }
      expected.add(new Event("sentence", sentence));
    }
    expected.add(new Event("done", done));
    assertThat(events).isEqualTo(expected);
    assertThat(withoutChance(done)).isEqualTo(withoutChance(whole));
  }

  private static JsonNode withoutChance(JsonNode answer) {
    return answer.<ObjectNode>deepCopy().without(List.of("id", "conversationId", "timings"));
  }

  private List<String> violations(JsonNode answer, ArticleFilter filter) {
    return AnswerInvariants.violations(answer, this::article, filter);
  }

  /** Evidence that wire copy has, too, names none. */
  private static String article(Gold gold) {
    return gold.article() == null ? "port-silos" : gold.article();
  }

  private Optional<Article> article(String id) {
    return store.find(id).map(StoredArticle::article);
  }

  private String ask(ObjectNode request, String type) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(chat)
                .header("Content-Type", "application/json")
                .header("Accept", type)
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private List<Event> events(String stream) throws IOException {
    List<Event> events = new ArrayList<>();
    String name = null;
    for (String line : stream.lines().toList()) {
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        events.add(new Event(name, json.readTree(line.substring("data:".length()))));
      }
    }
    return events;
  }
}
