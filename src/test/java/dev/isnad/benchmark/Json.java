package dev.isnad.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** The bodies that clients send and get. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String question(String question) {
    return write(Map.of("question", question));
  }

  static String query(String query) {
    return write(Map.of("query", query));
  }

  static String article(String title, List<String> paragraphs) {
    return write(Map.of("title", title, "paragraphs", paragraphs));
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of strings can always be written", e);
    }
  }
}
