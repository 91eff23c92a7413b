package dev.isnad.llm;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where prompts and refusal texts come from. */
@ConfigMapping(prefix = "isnad")
public interface PromptSettings {

  /** A directory whose files replace the bundled ones of the same name, without a rebuild. */
  Optional<Path> promptsDir();
}
