package dev.isnad.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Answer;

/** Renders answers as every face does, for tests that make them without one. */
public final class AnswerJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerJson() {}

  /** The answer object of the contract. */
  public static JsonNode of(Answer answer) {
    ChatStart start = new ChatStart("id", "conversation", answer.generator());
    return JSON.valueToTree(ChatResponse.of(start, answer));
  }
}
