package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real client against a server that behaves, or not. */
class OpenAiLanguageModelTest {
  private static final String TEXT = "زار بوتين فيتنام 4 مرات [P7K]، آخرها في 20 يونيو 🕊.";
  private static final Prompt PROMPT = new Prompt("answer.md@0", "أجب.", "من زار فيتنام؟");

  private final List<String> pieces = new ArrayList<>();

  @Test
  void givesTheTextPieceByPiece() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT, 3))) {
      ConfiguredModel.of(server).stream(PROMPT, new Cancellation(), pieces::add);

      assertThat(String.join("", pieces)).isEqualTo(TEXT);
      assertThat(pieces).hasSize((TEXT.length() + 2) / 3);
    }
  }

  @Test
  void givesTheWholeText() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation())).isEqualTo(TEXT);
    }
  }

  @Test
  void asksAsTheSettingsSay() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT))) {
      LanguageModel model =
          ConfiguredModel.of(
              server, "model", "qwen3", "api-key", "sk-1", "temperature", "0.3", "max-tokens", "7");

      model.complete(PROMPT, new Cancellation());

      ScriptedRequest request = server.calls().get(0).request();
      assertThat(request.system()).isEqualTo("أجب.");
      assertThat(request.user()).isEqualTo("من زار فيتنام؟");
      assertThat(request.model()).isEqualTo(model.name()).isEqualTo("qwen3");
      assertThat(request.headers()).containsEntry("authorization", "Bearer sk-1");
      assertThat(request.body().path("temperature").asDouble()).isEqualTo(0.3);
      assertThat(request.body().path("max_tokens").asInt()).isEqualTo(7);
      assertThat(request.wantsUsage()).isTrue();
    }
  }

  @Test
  void sendsNoKeyWhereNoneIsSet() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT))) {
      ConfiguredModel.of(server).complete(PROMPT, new Cancellation());

      assertThat(server.calls().get(0).request().headers()).doesNotContainKey("authorization");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void joinsCharactersThatAChunksEdgeTears(int bytes) {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text(TEXT).bytesPerWrite(bytes))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation())).isEqualTo(TEXT);
    }
  }

  @Test
  void givesAPieceBeforeTheModelHasWrittenTheNext() {
    CompletableFuture<Void> heard = new CompletableFuture<>();
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text("أولا ثانيا").heldAfter(1, heard))) {
      ConfiguredModel.of(server).stream(
          PROMPT,
          new Cancellation(),
          piece -> {
            pieces.add(piece);
            heard.complete(null);
          });

      assertThat(pieces).containsExactly("أولا ", "ثانيا");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "content_filter"})
  void takesAnEndAtALimitAsAnEnd(String reason) {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text(TEXT).finishReason(reason))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation())).isEqualTo(TEXT);
    }
  }

  @Test
  void readsAnAnswerWithoutAnyFullStop() {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.withoutFullStop(200 * 1024))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation()))
          .hasSizeGreaterThan(100 * 1024)
          .doesNotContain("\uFFFD");
    }
  }

  @Test
  void endsAnAnswerThatDoesNotEnd() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.endless("كلمة"))) {
      assertUnavailable(ConfiguredModel.of(server));

      server.calls().get(0).awaitClosedByClient();
      assertThat(server.calls()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void doesNotRepeatWhatTheModelRefuses(int status) {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.status(status))) {
      assertUnavailable(ConfiguredModel.of(server, "api-key", "sk-secret"));

      assertThat(server.calls()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 529})
  void repeatsWhatMayPass(int status) {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(ScriptedReply.status(status), ScriptedReply.text(TEXT)))) {
      ConfiguredModel.of(server).stream(PROMPT, new Cancellation(), pieces::add);

      assertThat(String.join("", pieces)).isEqualTo(TEXT);
      assertThat(server.calls()).hasSize(2);
    }
  }

  @Test
  void givesUpAfterTheRetriesThatAreSet() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.status(500))) {
      assertUnavailable(ConfiguredModel.of(server, "max-retries", "3"));

      assertThat(server.calls()).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "Thu, 20 Jun 2024 10:00:00 GMT"})
  void comesBackWhenTheModelSaysSo(String retryAfter) {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(
                ScriptedReply.rateLimited(retryAfter), ScriptedReply.text(TEXT)))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation())).isEqualTo(TEXT);
    }
  }

  @Test
  void doesNotWaitForAModelThatWantsToBeLeftAloneForLong() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.rateLimited("3600"))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void repeatsACallThatWasCutBeforeItsFirstPiece() {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(
                ScriptedReply.text(TEXT).cutAfter(-1),
                ScriptedReply.text(TEXT).cutAfter(0),
                ScriptedReply.text(TEXT)))) {
      ConfiguredModel.of(server).stream(PROMPT, new Cancellation(), pieces::add);

      assertThat(String.join("", pieces)).isEqualTo(TEXT);
    }
  }

  @Test
  void doesNotRepeatACallThatGaveAPiece() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT).cutAfter(2))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(pieces).hasSize(2);
      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void repeatsACutCallWhosePiecesNobodyGot() {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(ScriptedReply.text(TEXT).cutAfter(2), ScriptedReply.text(TEXT)))) {
      assertThat(ConfiguredModel.of(server).complete(PROMPT, new Cancellation())).isEqualTo(TEXT);
    }
  }

  @Test
  void takesAnUnannouncedEndForACut() {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text(TEXT).stoppedAfter(2))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(pieces).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"choices\": [{\n\ndata: [DONE]\n\n",
        "data: {\"error\": {\"message\": \"upstream secret\"}}\n\ndata: [DONE]\n\n",
        "event: error\ndata: upstream secret\n\n",
        "<html>upstream secret</html>",
        ""
      })
  void failsOnWhatIsNoAnswer(String body) {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.raw(body))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(server.calls()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0})
  void doesNotAskAgainAfterASilence(int piecesBefore) {
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(
                ScriptedReply.text(TEXT).stallingAfter(piecesBefore), ScriptedReply.text(TEXT)))) {
      assertUnavailable(ConfiguredModel.of(server, "timeout", "300ms"));

      server.calls().get(0).awaitClosedByClient();
      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void noticesAStall() {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text(TEXT).stallingAfter(2))) {
      assertUnavailable(ConfiguredModel.of(server, "timeout", "300ms"));

      assertThat(pieces).hasSize(2);
      server.calls().get(0).awaitClosedByClient();
    }
  }

  @Test
  void endsACallThatTakesTooLong() {
    try (ScriptedModel server =
        ScriptedModel.start(
            r -> ScriptedReply.text("كلمة ".repeat(100_000)).tokensPerSecond(100))) {
      assertUnavailable(ConfiguredModel.of(server, "answer-timeout", "500ms"));

      assertThat(pieces).isNotEmpty();
      server.calls().get(0).awaitClosedByClient();
    }
  }

  @Test
  void failsWhereNothingListens() {
    ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(TEXT));
    server.close();

    assertUnavailable(ConfiguredModel.of(server));
  }

  @Test
  void passesOnWhatItsListenerThrowsAndHangsUp() {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.endless("كلمة"))) {
      LanguageModel model = ConfiguredModel.of(server);

      assertThatThrownBy(
              () ->
                  model.stream(
                      PROMPT,
                      new Cancellation(),
                      piece -> {
                        throw new IllegalStateException("enough");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("enough");
      server.calls().get(0).awaitClosedByClient();
    }
  }

  private void assertUnavailable(LanguageModel model) {
    Throwable thrown = catchThrowable(() -> model.stream(PROMPT, new Cancellation(), pieces::add));

    assertThat(thrown).isInstanceOf(ProblemException.class);
    assertThat(((ProblemException) thrown).problem()).isEqualTo(Problem.MODEL_UNAVAILABLE);
    assertThat(thrown.getMessage())
        .startsWith("The language model")
        .doesNotContain("secret", "localhost", "http", "زار");
  }
}
