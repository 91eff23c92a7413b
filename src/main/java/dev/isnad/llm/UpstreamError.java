package dev.isnad.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * The error object of OpenAI's protocol, as far as it matters here; its message is not kept.
 *
 * @param parameter the request's parameter that is at fault, empty if none is named
 */
record UpstreamError(String parameter) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The error of a response or an event; empty where it has none. */
  static Optional<UpstreamError> in(String json) {
    // Parsing each event of each stream once more only for this would be a waste.
    if (!json.contains("\"error\"")) {
      return Optional.empty();
    }
    try {
      JsonNode error = JSON.readTree(json).path("error");
      return error.isMissingNode() || error.isNull()
          ? Optional.empty()
          : Optional.of(new UpstreamError(error.path("param").asText("")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
