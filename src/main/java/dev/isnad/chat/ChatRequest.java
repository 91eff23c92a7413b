package dev.isnad.chat;

import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as a client sends it.
 *
 * @param question trimmed here
 * @param conversationId continues a conversation, or {@code null} for a new one
 * @param filter which articles may answer, or {@code null} for all
 * @param trace whether the answer says how it came about
 */
@Schema(description = "A question, and which articles may answer it")
record ChatRequest(
    @Schema(examples = "كم مرة زار بوتين فيتنام؟", description = "1 to 2,000 characters, trimmed")
        @NotNull(message = "expected a question, got nothing")
        @Size(min = 1, max = Question.LONGEST, message = "expected {min} to {max} characters")
        String question,
    @Schema(examples = "01J9ZQ4Y3M8S2V6T0K5R7X1B2C", description = "as an earlier answer gave it")
        @Pattern(
            regexp = "[A-Za-z0-9_-]{1,64}",
            message = "expected 1 to 64 letters A to Z, digits, - or _")
        String conversationId,
    ArticleFilter filter,
    @Schema(description = "adds `trace` to the answer: how it came about") boolean trace) {

  ChatRequest {
    question = question == null ? null : question.strip();
    filter = filter == null ? ArticleFilter.ALL : filter;
  }
}
