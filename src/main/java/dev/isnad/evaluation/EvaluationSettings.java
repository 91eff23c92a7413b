package dev.isnad.evaluation;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** Settings of evaluations. */
@ConfigMapping(prefix = "isnad.evaluation")
interface EvaluationSettings {

  /** How many questions are asked at once; as many as there are processors where it is not set. */
  Optional<@Min(1) Integer> threads();
}
