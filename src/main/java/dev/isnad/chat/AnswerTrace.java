package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an answer came about, as far as a client may see: nothing that was not supported, and none of
 * the words that were objected to.
 *
 * @param question as it was sought: a follow-up question made standalone
 * @param prompts each as {@code name@hash}; none for extractive answers
 * @param decisions one for each sentence that was written, in order
 */
@Schema(description = "How an answer came about; there when the request asks for it")
record AnswerTrace(String question, List<String> prompts, List<Decision> decisions) {

  /**
   * What became of a sentence.
   *
   * @param outcome {@code supported}, {@code attributed}, {@code repaired} or {@code dropped}
   * @param text as it is shown; {@code null} where it is not
   * @param objections the kinds of what was not supported
   */
  @Schema(name = "SentenceDecision")
  record Decision(String outcome, String text, List<String> objections) {}

  static AnswerTrace of(Answer answer) {
    Set<String> shown =
        answer instanceof Answer.Answered answered
            ? answered.sentences().stream().map(AnswerSentence::text).collect(Collectors.toSet())
            : Set.of();
    Trace trace = answer.trace();
    return new AnswerTrace(
        trace.question(),
        trace.prompts(),
        trace.decisions().stream().map(decision -> of(decision, shown)).toList());
  }

  /** By the sentences, not the outcome: one that was repaired was written otherwise at first. */
  private static Decision of(Trace.Decision decision, Set<String> shown) {
    return new Decision(
        code(decision.outcome()),
        shown.contains(decision.text()) ? decision.text() : null,
        decision.objections().stream().map(objection -> code(objection.kind())).toList());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
