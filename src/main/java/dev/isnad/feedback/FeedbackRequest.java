package dev.isnad.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader thinks of an answer, as a client sends it.
 *
 * @param rating {@code up}, {@code down}, or {@code none}, which withdraws an earlier one
 * @param comment trimmed here; {@code null} where nothing is left
 */
@Schema(description = "What a reader thinks of an answer")
record FeedbackRequest(
    @Schema(examples = "01J9ZQ4Y3M8S2V6T0K5R7X1B2C", description = "as the answer gave it")
        @NotNull(message = "expected the conversationId of the answer, got nothing")
        @Pattern(regexp = ID, message = NO_ID)
        String conversationId,
    @Schema(examples = "01J9ZQ51T6W8Y0A2C4E6G8J0M2", description = "the `id` of the answer")
        @NotNull(message = "expected the id of the answer, got nothing")
        @Pattern(regexp = ID, message = NO_ID)
        String answerId,
    @Schema(
            enumeration = {"up", "down", WITHDRAWN},
            description = "`none` withdraws what was said of the answer before")
        @NotNull(message = "expected a rating, got nothing")
        @Pattern(regexp = "up|down|" + WITHDRAWN, message = "expected up, down or none")
        String rating,
    @Schema(maxLength = LONGEST, description = "what the reader says to it, trimmed")
        @Size(max = LONGEST, message = "expected at most {max} characters")
        String comment) {
  static final String WITHDRAWN = "none";

  private static final int LONGEST = 1000;
  private static final String ID = "[A-Za-z0-9_-]{1,64}";
  private static final String NO_ID = "expected 1 to 64 letters A to Z, digits, - or _";

  FeedbackRequest {
    comment = comment == null || comment.isBlank() ? null : comment.strip();
  }
}
