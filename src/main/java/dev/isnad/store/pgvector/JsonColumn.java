package dev.isnad.store.pgvector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.isnad.store.StoredJson;

/** Records in columns of type {@code jsonb}. */
final class JsonColumn {
  private JsonColumn() {}

  static String write(Object value) {
    try {
      return StoredJson.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the value cannot be written as JSON", e);
    }
  }

  /**
   * @param column whose value it is, for the message of what should never happen
   */
  static <T> T read(String json, TypeReference<T> type, String column) {
    try {
      return StoredJson.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the column " + column + " holds something else", e);
    }
  }
}
