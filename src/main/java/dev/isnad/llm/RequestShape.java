package dev.isnad.llm;

import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.util.Optional;

/**
 * Which parameters a request has. Models differ: OpenAI's reasoning models refuse a temperature and
 * the name {@code max_tokens}, other servers know no other name. So one asks in the old way and
 * learns from the refusal.
 *
 * @param temperature whether the temperature is sent
 * @param completionTokens whether the bound of the answer is called {@code max_completion_tokens}
 */
record RequestShape(boolean temperature, boolean completionTokens) {
  static final RequestShape USUAL = new RequestShape(true, false);

  /** The shape for a model that refuses the parameter; empty where there is no other. */
  Optional<RequestShape> without(String parameter) {
    if (temperature && parameter.equals("temperature")) {
      return Optional.of(new RequestShape(false, completionTokens));
    }
    if (!completionTokens && parameter.equals("max_tokens")) {
      return Optional.of(new RequestShape(temperature, true));
    }
    return Optional.empty();
  }

  void apply(LlmSettings settings, OpenAiStreamingChatModelBuilder request) {
    if (temperature) {
      request.temperature(settings.temperature());
    }
    if (completionTokens) {
      request.maxCompletionTokens(settings.maxTokens());
    } else {
      request.maxTokens(settings.maxTokens());
    }
  }
}
