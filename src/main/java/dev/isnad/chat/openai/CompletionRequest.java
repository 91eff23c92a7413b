package dev.isnad.chat.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client asks for. Fields that cannot change what is verified (temperature, token limits,
 * seeds) are ignored, as are unknown ones; what would need another kind of answer is refused.
 *
 * @param filter which articles may answer, or {@code null} for all: an extension
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "A chat completion request; other fields of OpenAI's are ignored")
record CompletionRequest(
    @Schema(examples = Models.ID) String model,
    List<Message> messages,
    boolean stream,
    StreamOptions streamOptions,
    @Schema(hidden = true) Integer n,
    @Schema(hidden = true) JsonNode tools,
    @Schema(hidden = true) JsonNode functions,
    @Schema(hidden = true) ResponseFormat responseFormat,
    ArticleFilter filter) {

  /** Whether the stream ends with the usage. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "StreamOptions")
  record StreamOptions(boolean includeUsage) {}

  /** Text or JSON. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ResponseFormat(String type) {}

  boolean wantsUsage() {
    return streamOptions != null && streamOptions.includeUsage();
  }

  /**
   * The question that the messages end with, with the dialogue before it as its history.
   *
   * @throws ProblemException if the request cannot be answered
   */
  Question question() {
    if (model == null) {
      throw invalid("model", "expected a model, got nothing");
    }
    Models.require(model);
    if (n != null && n != 1) {
      throw invalid("n", "expected 1: there is one answer");
    }
    refuse("tools", tools);
    refuse("functions", functions);
    if (responseFormat != null && !"text".equals(responseFormat.type())) {
      throw invalid("response_format", "expected the type text");
    }
    if (messages == null || messages.isEmpty() || messages.contains(null)) {
      throw invalid("messages", "expected at least one message");
    }
    return Dialogue.question(messages, filter == null ? ArticleFilter.ALL : filter);
  }

  private static void refuse(String field, JsonNode value) {
    if (value != null && !value.isEmpty()) {
      throw invalid(field, "is not supported: answers come from the articles alone");
    }
  }

  static ProblemException invalid(String field, String message) {
    return new ProblemException(
        Problem.MALFORMED_REQUEST,
        field + ": " + message + ".",
        List.of(new Violation(field, message)),
        null);
  }
}
