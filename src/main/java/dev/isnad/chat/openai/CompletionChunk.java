package dev.isnad.chat.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.isnad.answer.Citation;
import java.util.List;

/**
 * A piece of an answer in OpenAI's form.
 *
 * @param choices none in the chunk that has the usage
 * @param usage left out of all others
 */
record CompletionChunk(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @JsonInclude(JsonInclude.Include.NON_NULL) Usage usage) {
  private static final String OBJECT = "chat.completion.chunk";

  /** What it adds to the one answer. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Choice(int index, Delta delta, Object logprobs, String finishReason) {}

  /** The fields that it adds; others are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delta(
      String role,
      String content,
      List<Annotation> annotations,
      List<Citation> citations,
      Verdict isnad) {

    static Delta begin() {
      return new Delta(Completion.ASSISTANT, "", null, null, null);
    }

    static Delta text(String text) {
      return new Delta(null, text, null, null, null);
    }

    static Delta evidence(Evidence evidence) {
      return new Delta(null, null, evidence.annotations(), evidence.citations(), evidence.isnad());
    }

    static Delta end() {
      return new Delta(null, null, null, null, null);
    }
  }

  /**
   * @param finishReason {@code null} except in the last
   */
  static CompletionChunk of(CompletionId id, Delta delta, String finishReason) {
    return chunk(id, List.of(new Choice(0, delta, null, finishReason)), null);
  }

  static CompletionChunk of(CompletionId id, Usage usage) {
    return chunk(id, List.of(), usage);
  }

  private static CompletionChunk chunk(CompletionId id, List<Choice> choices, Usage usage) {
    return new CompletionChunk(id.value(), OBJECT, id.created(), Models.ID, choices, usage);
  }
}
