package dev.isnad.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of everything that answers questions over HTTP. */
@ConfigMapping(prefix = "isnad.chat")
interface ChatSettings {

  /** How often a comment keeps a silent stream alive; proxies often close after 30 to 60 s. */
  @WithDefault("15s")
  Duration heartbeat();

  /**
   * How many questions are answered at once, each on a thread that mostly waits for the model. More
   * than the calls that the model may have under way, so that those who wait for it wait there.
   */
  @Min(1)
  @WithDefault("400")
  int maxConcurrent();

  /** How many more may wait for their turn; all others are told to come again. */
  @Min(1)
  @WithDefault("400")
  int maxQueued();
}
