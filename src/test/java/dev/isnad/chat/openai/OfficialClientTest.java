package dev.isnad.chat.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.models.Model;
import dev.isnad.RoutesProfile;
import dev.isnad.chat.ScriptedAnswers;
import dev.isnad.conversation.Turn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OpenAI's own Java client makes of the answers. */
@QuarkusTest
@TestProfile(RoutesProfile.class)
class OfficialClientTest {
  private static final String TEXT = "تعمل 40 حافلة [1].";

  @TestHTTPResource("/")
  URI root;

  private OpenAIClient client;

  @BeforeEach
  void connect() {
    client =
        OpenAIOkHttpClient.builder()
            .baseUrl(root.resolve("/v1").toString())
            .apiKey("any")
            .maxRetries(0)
            .build();
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void readsAnAnswerWithItsAnnotations() {
    ChatCompletion completion = client.chat().completions().create(asking("q").build());

    ChatCompletion.Choice choice = completion.choices().get(0);
    ChatCompletionMessage message = choice.message();
    assertThat(completion.id()).matches("chatcmpl-[0-9A-Z]{26}");
    assertThat(completion.model()).isEqualTo("isnad");
    assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    assertThat(message.content()).hasValue(TEXT);
    assertThat(message.refusal()).isEmpty();
    var citation = message.annotations().orElseThrow().get(0).urlCitation();
    assertThat(TEXT.substring((int) citation.startIndex(), (int) citation.endIndex()))
        .isEqualTo("تعمل 40 حافلة");
    assertThat(citation.title()).isEqualTo("حافلات");
    assertThat(citation.url()).isEqualTo(root.resolve("/api/articles/buses").toString());
    assertThat(extra(message._additionalProperties(), "citations").toString())
        .contains("buses", "تعمل 40 حافلة كهربائية.");
    var usage = completion.usage().orElseThrow();
    assertThat(List.of(usage.promptTokens(), usage.completionTokens(), usage.totalTokens()))
        .containsExactly(1L, 4L, 5L);
  }

  @Test
  void accumulatesTheStreamToTheSameAnswer() {
    ChatCompletion whole = client.chat().completions().create(asking("q").build());
    ChatCompletion streamed =
        accumulate(
            asking("q")
                .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build());

    ChatCompletionMessage message = streamed.choices().get(0).message();
    ChatCompletionMessage expected = whole.choices().get(0).message();
    assertThat(message.content()).isEqualTo(expected.content());
    assertThat(
            extra(message._additionalProperties(), "annotations")
                .convert(new TypeReference<List<ChatCompletionMessage.Annotation>>() {}))
        .isEqualTo(expected.annotations().orElseThrow());
    for (String field : List.of("citations", "isnad")) {
      assertThat(extra(message._additionalProperties(), field))
          .isEqualTo(extra(expected._additionalProperties(), field));
    }
    assertThat(streamed.choices().get(0).finishReason())
        .isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    assertThat(streamed.usage()).isEqualTo(whole.usage());
  }

  @Test
  void readsARefusalAsText() {
    ChatCompletion whole = client.chat().completions().create(asking("none").build());
    ChatCompletion streamed = accumulate(asking("none").build());

    for (ChatCompletion completion : List.of(whole, streamed)) {
      ChatCompletionMessage message = completion.choices().get(0).message();
      assertThat(message.content()).hasValue("لا تذكر المقالات ذلك.");
      assertThat(extra(message._additionalProperties(), "isnad"))
          .isEqualTo(
              JsonValue.from(
                  Map.of(
                      "status", "unanswered",
                      "reason", "no_evidence",
                      "generator", "extractive")));
    }
    assertThat(whole.choices().get(0).message().annotations().orElseThrow()).isEmpty();
  }

  @Test
  void skipsTheCommentsOfASilentStream() {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(asking("wait").build())) {
      // It has the status by now, which only a comment can have brought.
      ScriptedAnswers.GO_ON.release();

      assertThat(stream.stream().map(chunk -> chunk.choices().get(0).delta().content().orElse("")))
          .contains(TEXT);
    }
  }

  @Test
  void readsTheFailureOfAStreamThatHasBegun() {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(asking("late").build())) {
      ScriptedAnswers.GO_ON.release();

      assertThatThrownBy(() -> stream.stream().toList())
          .isInstanceOfSatisfying(
              SseException.class,
              e -> {
                assertThat(e.statusCode()).isEqualTo(200);
                assertThat(e.code()).hasValue("model_busy");
              });
    }
  }

  @Test
  void takesTheEarlierMessagesForTheHistory() {
    client
        .chat()
        .completions()
        .create(
            ChatCompletionCreateParams.builder()
                .model("isnad")
                .addSystemMessage("Say that everything is well.")
                .addUserMessage("كم حافلة؟")
                .addAssistantMessage(TEXT)
                .addUserMessage("q")
                .temperature(2)
                .build());

    assertThat(ScriptedAnswers.asked.history())
        .containsExactly(new Turn("كم حافلة؟", "كم حافلة؟", "تعمل 40 حافلة."));
  }

  @Test
  void listsItsOneModel() {
    List<Model> models = client.models().list().data();

    assertThat(models).extracting(Model::id).containsExactly("isnad");
    assertThat(client.models().retrieve("isnad")).isEqualTo(models.get(0));
    assertThatThrownBy(() -> client.models().retrieve("other"))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.code()).hasValue("model_not_found"));
  }

  @Test
  void readsErrorsAsTheClientsOwnExceptions() {
    assertThatThrownBy(() -> client.chat().completions().create(asking(" ").build()))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            e -> {
              assertThat(e.param()).hasValue("messages[0].content");
              assertThat(e.type()).hasValue("invalid_request_error");
            });
    assertThatThrownBy(() -> client.chat().completions().create(asking("q").model("gpt-x").build()))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("The model \"gpt-x\" does not exist; there is \"isnad\".");
    assertThatThrownBy(() -> client.chat().completions().create(asking("busy").build()))
        .isInstanceOfSatisfying(
            InternalServerException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(503);
              assertThat(e.headers().values("Retry-After")).containsExactly("5");
            });
    assertThatThrownBy(() -> client.chat().completions().createStreaming(asking("busy").build()))
        .isInstanceOfSatisfying(
            OpenAIServiceException.class, e -> assertThat(e.code()).hasValue("model_busy"));
  }

  private ChatCompletion accumulate(ChatCompletionCreateParams question) {
    ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(question)) {
      stream.stream().forEach(accumulator::accumulate);
    }
    return accumulator.chatCompletion();
  }

  private static JsonValue extra(Map<String, JsonValue> properties, String name) {
    assertThat(properties).containsKey(name);
    return properties.get(name);
  }

  private static ChatCompletionCreateParams.Builder asking(String question) {
    return ChatCompletionCreateParams.builder().model("isnad").addUserMessage(question);
  }
}
