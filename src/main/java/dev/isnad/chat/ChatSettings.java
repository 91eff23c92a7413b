package dev.isnad.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the chat routes. */
@ConfigMapping(prefix = "isnad.chat")
interface ChatSettings {

  /** How often a comment keeps a silent stream alive; proxies often close after 30 to 60 s. */
  @WithDefault("15s")
  Duration heartbeat();
}
