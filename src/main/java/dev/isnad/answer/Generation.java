package dev.isnad.answer;

import dev.isnad.llm.LanguageModel;
import java.util.Optional;

/**
 * Who writes answers.
 *
 * @param model none for extractive answers
 * @param extractiveFallback whether an extractive answer takes the place of a model that is away
 */
public record Generation(Optional<LanguageModel> model, boolean extractiveFallback) {
  static final Generation EXTRACTIVE = new Generation(Optional.empty(), true);
}
