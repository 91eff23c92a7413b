package dev.isnad.chat.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.isnad.answer.Answer;
import dev.isnad.answer.Citation;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole answer in OpenAI's form.
 *
 * @param created in seconds since 1970
 */
@Schema(name = "Completion", description = "An answer; refusals are text, too")
record Completion(
    @Schema(examples = "chatcmpl-01J9ZQ51T6W8Y0A2C4E6G8J0M2") String id,
    @Schema(examples = OBJECT) String object,
    long created,
    @Schema(examples = Models.ID) String model,
    List<Choice> choices,
    Usage usage) {
  static final String STOP = "stop";
  static final String ASSISTANT = "assistant";

  private static final String OBJECT = "chat.completion";

  /** The one answer. */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "CompletionChoice")
  record Choice(int index, Content message, Object logprobs, String finishReason) {}

  /**
   * What is said, and what bears it out.
   *
   * @param content the answer's text, as on every face
   * @param refusal always {@code null}, since clients show it in the place of the content
   * @param citations as on every face
   */
  @Schema(name = "CompletionMessage")
  record Content(
      @Schema(examples = ASSISTANT) String role,
      String content,
      String refusal,
      List<Annotation> annotations,
      List<Citation> citations,
      Verdict isnad) {}

  /**
   * @param server where this server is, for articles without a URL of their own
   */
  static Completion of(CompletionId id, Answer answer, Usage usage, URI server) {
    Evidence evidence = Evidence.of(answer, server);
    Content message =
        new Content(
            ASSISTANT,
            answer.text(),
            null,
            evidence.annotations(),
            evidence.citations(),
            evidence.isnad());
    return new Completion(
        id.value(),
        OBJECT,
        id.created(),
        Models.ID,
        List.of(new Choice(0, message, null, STOP)),
        usage);
  }
}
