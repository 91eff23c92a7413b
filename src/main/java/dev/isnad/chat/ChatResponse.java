package dev.isnad.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Timings;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer object of the contract, the same on every face.
 *
 * @param id a ULID
 * @param status {@code answered} or {@code unanswered}
 * @param answer what a reader sees: the sentences with their markers, or the refusal
 * @param reason why there is no answer; {@code null} when there is one
 * @param trace how the answer came about; left out of the JSON unless it was asked for
 */
@Schema(description = "An answer whose every sentence cites numbered paragraphs, or a refusal")
record ChatResponse(
    String id,
    String conversationId,
    String status,
    String answer,
    List<AnswerSentence> sentences,
    List<Citation> citations,
    String generator,
    String reason,
    Timings timings,
    @JsonInclude(JsonInclude.Include.NON_NULL) AnswerTrace trace) {
  static final String ANSWERED = "answered";
  static final String UNANSWERED = "unanswered";

  /** The object without a trace. */
  static ChatResponse of(ChatStart start, Answer answer) {
    if (answer instanceof Answer.Answered answered) {
      return new ChatResponse(
          start.id(),
          start.conversationId(),
          ANSWERED,
          answered.text(),
          answered.sentences(),
          answered.citations(),
          answered.generator(),
          null,
          answered.timings(),
          null);
    }
    Answer.Unanswered refusal = (Answer.Unanswered) answer;
    return new ChatResponse(
        start.id(),
        start.conversationId(),
        UNANSWERED,
        refusal.text(),
        List.of(),
        List.of(),
        refusal.generator(),
        refusal.reason().code(),
        refusal.timings(),
        null);
  }

  /**
   * @param traced whether the object has a trace
   */
  static ChatResponse of(ChatStart start, Answer answer, boolean traced) {
    ChatResponse whole = of(start, answer);
    return traced ? whole.with(AnswerTrace.of(answer)) : whole;
  }

  private ChatResponse with(AnswerTrace shown) {
    return new ChatResponse(
        id,
        conversationId,
        status,
        answer,
        sentences,
        citations,
        generator,
        reason,
        timings,
        shown);
  }
}
