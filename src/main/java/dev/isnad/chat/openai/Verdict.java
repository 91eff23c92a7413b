package dev.isnad.chat.openai;

import dev.isnad.answer.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What OpenAI's protocol has no word for.
 *
 * @param status {@code answered} or {@code unanswered}
 * @param reason why there is no answer; {@code null} when there is one
 * @param generator who wrote it: {@code extractive} or the language model's name
 */
@Schema(name = "Verdict", description = "What OpenAI's protocol has no word for")
record Verdict(String status, String reason, String generator) {

  static Verdict of(Answer answer) {
    return answer instanceof Answer.Unanswered refusal
        ? new Verdict("unanswered", refusal.reason().code(), answer.generator())
        : new Verdict("answered", null, answer.generator());
  }
}
