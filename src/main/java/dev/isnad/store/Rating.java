package dev.isnad.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a reader thinks of an answer. */
public enum Rating {
  @JsonProperty("up")
  UP,
  @JsonProperty("down")
  DOWN;

  /** The name that people and clients see. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code {@code up} or {@code down}
   */
  public static Rating of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
