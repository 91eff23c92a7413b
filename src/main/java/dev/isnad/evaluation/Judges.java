package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Judge;
import dev.isnad.evaluation.metrics.VoteCache;
import dev.isnad.llm.Models;
import dev.isnad.llm.Prompts;
import dev.isnad.store.StoreSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Makes judges of the language model that the settings name; their votes lie in the data directory.
 */
@ApplicationScoped
class Judges {
  private final Models models;
  private final Prompts prompts;
  private final StoreSettings settings;

  Judges(Models models, Prompts prompts, StoreSettings settings) {
    this.models = models;
    this.prompts = prompts;
    this.settings = settings;
  }

  /** Whether there is a language model to ask. */
  boolean available() {
    return models.model().isPresent();
  }

  /**
   * @param votes of each answer; 0 for no judge
   */
  Optional<Judge> of(int votes) {
    if (votes == 0) {
      return Optional.empty();
    }
    VoteCache cache = new VoteCache(settings.dataDir().resolve("votes"));
    return models.model().map(model -> new Judge(model, prompts, cache, votes));
  }
}
