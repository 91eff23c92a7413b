package dev.isnad.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** Who may call the operator's routes, and how often anybody may ask. */
@ConfigMapping(prefix = "isnad.access")
interface AccessSettings {

  /**
   * How many requests one address may make in a minute on the routes for readers; 0 for no limit.
   * An answer of a language model costs money, and any answer costs time.
   */
  @Min(0)
  @WithDefault("60")
  int rateLimit();

  /**
   * Any of them opens the operator's routes, so that a new one can come before the old one goes.
   * Without one those routes are open to whoever reaches the port.
   */
  Optional<List<String>> apiKeys();
}
