package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What models and servers do differently from each other. */
class ModelQuirksTest {
  private static final Prompt PROMPT = new Prompt("answer.md@0", "أجب.", "من زار فيتنام؟");
  private static final String TEXT = "زار بوتين فيتنام [P7K].";

  @Test
  void learnsWhichParametersAModelRefuses() {
    try (ScriptedModel server = ScriptedModel.start(ModelQuirksTest::likeAReasoningModel)) {
      LanguageModel model = ConfiguredModel.of(server);

      assertThat(ask(model)).isEqualTo(TEXT);
      assertThat(server.calls()).hasSize(3);
      assertThat(ask(model)).isEqualTo(TEXT);
      assertThat(server.calls()).hasSize(4);
    }
  }

  private static ScriptedReply likeAReasoningModel(ScriptedRequest request) {
    for (String parameter : List.of("max_tokens", "temperature")) {
      if (request.body().has(parameter)) {
        return ScriptedReply.status(400)
            .body("{\"error\": {\"message\": \"no\", \"param\": \"%s\"}}".formatted(parameter));
      }
    }
    return request.body().path("max_completion_tokens").asInt() == 1024
        ? ScriptedReply.text(TEXT)
        : ScriptedReply.status(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"temperature", "messages", "", "max_completion_tokens"})
  void doesNotAskForeverWhereARefusalStays(String parameter) {
    try (ScriptedModel server =
        ScriptedModel.start(
            r ->
                ScriptedReply.status(400)
                    .body("{\"error\": {\"param\": \"%s\"}}".formatted(parameter)))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(server.calls()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 100})
  void leavesOutWhatAModelSaysToItself(int characters) {
    String text = "\n<think>\nهل <b> زار؟ </thin\nنعم</think>" + TEXT;
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(text, characters))) {
      assertThat(ask(ConfiguredModel.of(server))).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<thin", "<", "<b>زار</b>", "زار <think>لا</think>", " < 5"})
  void keepsWhatOnlyLooksLikeThat(String text) {
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(text, 1))) {
      assertThat(ask(ConfiguredModel.of(server))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "<think>هل زار؟", "<think>هل زار؟</think>\n"})
  void takesAModelThatSaysNothingForOneThatIsAway(String text) {
    try (ScriptedModel server =
        ScriptedModel.start(r -> ScriptedReply.text(text).finishReason("length"))) {
      assertUnavailable(ConfiguredModel.of(server));

      assertThat(server.calls()).hasSize(1);
    }
  }

  @Test
  void givesNoThoughtToItsListener() {
    List<String> pieces = new ArrayList<>();
    try (ScriptedModel server =
        ScriptedModel.start(
            r -> ScriptedReply.text("<think>سر " + "x ".repeat(500)).cutAfter(300))) {
      assertThatThrownBy(
              () ->
                  ConfiguredModel.of(server, "max-retries", "0").stream(
                      PROMPT, new Cancellation(), pieces::add))
          .isInstanceOf(ProblemException.class);
    }

    assertThat(pieces).isEmpty();
  }

  @Test
  void seesAnErrorThatComesInAnOrdinaryEvent() {
    String event =
        "data: {\"error\": {\"code\": 502}, \"choices\": [{\"index\": 0, \"delta\": "
            + "{\"content\": \"\"}, \"finish_reason\": \"error\"}]}\n\ndata: [DONE]\n\n";
    try (ScriptedModel server =
        ScriptedModel.start(
            ScriptedModel.inTurn(ScriptedReply.raw(event), ScriptedReply.text(TEXT)))) {
      assertThat(ask(ConfiguredModel.of(server))).isEqualTo(TEXT);
    }
  }

  @Test
  void readsTheWordErrorInAnAnswer() {
    String text = "قال \"error\" ثم {\"error\": 1} [P7K].";
    try (ScriptedModel server = ScriptedModel.start(r -> ScriptedReply.text(text, 100))) {
      assertThat(ask(ConfiguredModel.of(server))).isEqualTo(text);
    }
  }

  private static String ask(LanguageModel model) {
    return model.complete(PROMPT, new Cancellation());
  }

  private static void assertUnavailable(LanguageModel model) {
    assertThatThrownBy(() -> ask(model))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_UNAVAILABLE));
  }
}
