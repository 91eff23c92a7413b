package dev.isnad.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a client asked of a {@link ScriptedModel}.
 *
 * @param system the text of the system message, empty if there is none
 * @param user the text of the last user message, empty if there is none
 * @param model the model's name as it was asked for
 * @param stream whether the answer is wanted as server-sent events
 * @param headers each header's first value by its name in lower case
 * @param body the whole request
 */
public record ScriptedRequest(
    String system,
    String user,
    String model,
    boolean stream,
    Map<String, String> headers,
    JsonNode body) {

  static ScriptedRequest of(Map<String, String> headers, JsonNode body) {
    return new ScriptedRequest(
        lastOf("system", body),
        lastOf("user", body),
        body.path("model").asText(),
        body.path("stream").asBoolean(),
        Map.copyOf(headers),
        body);
  }

  /** Whether a last chunk with the usage is wanted; a plain answer always has it. */
  public boolean wantsUsage() {
    return !stream || body.path("stream_options").path("include_usage").asBoolean();
  }

  private static String lastOf(String role, JsonNode body) {
    String text = "";
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asText().equals(role)) {
        text = message.path("content").asText();
      }
    }
    return text;
  }
}
