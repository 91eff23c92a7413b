package dev.isnad.chat.openai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One message of a dialogue.
 *
 * @param content a string, an array of parts, or {@code null}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "ChatMessage")
record Message(
    @Schema(examples = "user", description = "`user`, `assistant`, `system`, `developer` or `tool`")
        String role,
    @Schema(
            implementation = String.class,
            examples = "كم بلغت نسبة فقس بيوض السلاحف؟",
            description = "or an array of parts of type `text`")
        JsonNode content) {

  /**
   * The content's text; of an array, one line a part.
   *
   * @param field where the content stands in the request
   * @throws dev.isnad.problem.ProblemException if it is anything but text
   */
  String text(String field) {
    if (content == null || content.isNull()) {
      return "";
    }
    if (content.isTextual()) {
      return content.textValue();
    }
    if (!content.isArray()) {
      throw CompletionRequest.invalid(field, "expected a string or an array of parts");
    }
    StringJoiner parts = new StringJoiner("\n");
    for (int i = 0; i < content.size(); i++) {
      parts.add(part(content.get(i), field + "[" + i + "]"));
    }
    return parts.toString();
  }

  private static String part(JsonNode part, String field) {
    String type = part.path("type").asText();
    JsonNode text = part.path(type);
    if ((type.equals("text") || type.equals("refusal")) && text.isTextual()) {
      return text.textValue();
    }
    throw CompletionRequest.invalid(field, "expected a part of type text with a text");
  }
}
