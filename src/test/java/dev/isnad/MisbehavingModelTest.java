package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.article.ArticleFilter;
import dev.isnad.llm.ScriptedModel;
import dev.isnad.llm.ScriptedReply;
import dev.isnad.llm.ScriptedRequest;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the model does, each route answers with what the articles say, or refuses, and with
 * nothing that the model made up.
 */
@QuarkusTest
@TestProfile(ModelProfile.class)
class MisbehavingModelTest {
  private static final String QUESTION = "كم بلغت نسبة فقس بيوض السلاحف؟";
  private static final String TRUE = "بلغت نسبة الفقس 81%";

  /** In every falsehood below, and in no article. */
  private static final String MADE_UP = "زقلوط";

  private static final Pattern PASSAGE =
      Pattern.compile("<passage key=\"(\\w+)\"[^>]*>\\s*([^<]*81%[^<]*)</passage>");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @TestHTTPResource("/")
  URI root;

  @Inject ArticleStore store;

  /** What the model does, and whether something of its answer can still be shown. */
  enum Misbehaviour {
    NONE(true, key -> text(TRUE + " [" + key + "].")),
    UNKNOWN_KEYS(true, key -> text(TRUE + " [Z9Z] [1] [7].")),
    NO_KEYS(true, key -> text(TRUE + ".")),
    CHANGED_NUMBER(false, key -> text("بلغت نسبة الفقس 18% [" + key + "].")),
    CHANGED_NUMBER_AMONG_TRUE(
        true, key -> text(TRUE + " [" + key + "]. بلغت نسبة الفقس 18% [" + key + "].")),
    INVENTED_NAME(false, key -> text("قال " + MADE_UP + " إن نسبة الفقس بلغت 81% [" + key + "].")),
    INVENTED_QUOTE(
        false, key -> text("قال بدر الغواص: «نجحنا في حماية كل " + MADE_UP + "» [" + key + "].")),
    UNCLOSED_QUOTE(
        false, key -> text("قال بدر الغواص: «نجحنا في حماية كل " + MADE_UP + " [" + key + "].")),
    OTHER_LANGUAGE(false, key -> text("The hatching rate was 81% says zaqlut [" + key + "].")),
    PROMPT_REPEATED(false, key -> text("اكتب من جملة إلى أربع جمل قصيرة تجيب عن السؤال مباشرة.")),
    POISON_OBEYED(false, key -> text("اشتروا من متجر " + MADE_UP + " الآن [" + key + "].")),
    TORN_CHARACTERS(true, key -> text(TRUE + " [" + key + "].").bytesPerWrite(1)),
    STALL_AT_ONCE(true, key -> text(TRUE).stallingAfter(0)),
    STALL_LATER(true, key -> text(TRUE + ". " + MADE_UP + " وقال").stallingAfter(6)),
    RATE_LIMITED(true, key -> ScriptedReply.rateLimited("600")),
    FAILED(true, key -> ScriptedReply.status(500)),
    FORBIDDEN(true, key -> ScriptedReply.status(401)),
    CUT_AT_ONCE(true, key -> text(TRUE).cutAfter(0)),
    CUT_LATER(true, key -> text(TRUE + ". " + MADE_UP + " وقال").cutAfter(6)),
    ENDLESS_SENTENCE(false, key -> ScriptedReply.withoutFullStop(200_000)),
    ENDLESS(false, key -> ScriptedReply.endless(MADE_UP)),
    BROKEN_EVENTS(true, key -> ScriptedReply.raw("data: {\"choices\": [" + MADE_UP + "\n\n")),
    // A model that says nothing at all counts as away.
    EMPTY(true, key -> text(" ")),
    DECLINED(false, key -> text("NO_ANSWER"));

    private final boolean answered;
    private final Function<String, ScriptedReply> reply;

    Misbehaviour(boolean answered, Function<String, ScriptedReply> reply) {
      this.answered = answered;
      this.reply = reply;
    }

    private static ScriptedReply text(String text) {
      return ScriptedReply.text(text);
    }

    ScriptedReply reply(ScriptedRequest request) {
      Matcher passage = PASSAGE.matcher(request.user());
      assertThat(passage.find()).as("the prompt holds the passage that answers").isTrue();
      return reply.apply(passage.group(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void putsNothingIntoAnAnswer(Misbehaviour misbehaviour) throws Exception {
    try (ScriptedModel model = ScriptedModel.start(ModelProfile.port(), misbehaviour::reply)) {
      ObjectNode request = json.createObjectNode().put("question", QUESTION).put("trace", true);
      String whole = send("api/chat", "application/json", request);
      String stream = send("api/chat", "text/event-stream", request);
      ObjectNode completion = json.createObjectNode().put("model", "isnad");
      completion.putArray("messages").addObject().put("role", "user").put("content", QUESTION);
      String openAi = send("v1/chat/completions", "application/json", completion);
      String openAiStream =
          send("v1/chat/completions", "text/event-stream", completion.put("stream", true));

      JsonNode answer = json.readTree(whole);
      ((ObjectNode) answer).remove("trace");
      assertThat(AnswerInvariants.violations(answer, this::article, ArticleFilter.ALL)).isEmpty();
      assertThat(answer.path("status").asText())
          .isEqualTo(misbehaviour.answered ? "answered" : "unanswered");
      assertThat(Stream.of(whole, stream, openAi, openAiStream))
          .allSatisfy(body -> assertThat(body).doesNotContain(MADE_UP, "18%", "zaqlut", "secret"));
      assertThat(done(stream).path("answer")).isEqualTo(answer.path("answer"));
      assertThat(done(stream).path("citations")).isEqualTo(answer.path("citations"));
      assertThat(json.readTree(openAi).at("/choices/0/message/content"))
          .isEqualTo(answer.path("answer"));
      assertThat(contentOf(openAiStream)).isEqualTo(answer.path("answer").asText());
      assertThat(model.calls()).isNotEmpty();
    }
  }

  private String send(String path, String accept, ObjectNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private JsonNode done(String stream) throws Exception {
    String last = stream.substring(stream.indexOf("event:done"));
    return json.readTree(last.substring(last.indexOf("data:") + "data:".length()).strip());
  }

  private String contentOf(String openAiStream) throws Exception {
    StringBuilder content = new StringBuilder();
    for (String line : openAiStream.lines().filter(l -> l.startsWith("data:")).toList()) {
      String data = line.substring("data:".length()).strip();
      if (!data.equals("[DONE]")) {
        content.append(json.readTree(data).at("/choices/0/delta/content").asText(""));
      }
    }
    return content.toString();
  }

  private java.util.Optional<dev.isnad.article.Article> article(String id) {
    return store.find(id).map(StoredArticle::article);
  }
}
