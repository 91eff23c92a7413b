package dev.isnad.answer;

import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.LlmSettings;
import dev.isnad.llm.Models;
import java.util.Optional;

/**
 * Who writes answers.
 *
 * @param model none for extractive answers
 * @param extractiveFallback whether an extractive answer takes the place of a model that is away
 */
public record Generation(Optional<LanguageModel> model, boolean extractiveFallback) {
  static final Generation EXTRACTIVE = new Generation(Optional.empty(), true);

  /** As the settings say. */
  static Generation by(Models models) {
    return new Generation(models.model(), models.fallback() == LlmSettings.Fallback.EXTRACTIVE);
  }
}
