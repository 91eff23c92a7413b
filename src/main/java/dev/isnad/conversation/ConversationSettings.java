package dev.isnad.conversation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much of conversations is kept, and for how long. */
@ConfigMapping(prefix = "isnad.conversation")
public interface ConversationSettings {

  /** How many of its last turns a conversation keeps. */
  @Min(1)
  @WithDefault("10")
  int maxTurns();

  /** A conversation is forgotten this long after its last turn. */
  @WithDefault("2h")
  Duration expiry();

  /** How many conversations are kept in memory; those that rested longest go first. */
  @Min(1)
  @WithDefault("10000")
  int maxConversations();

  /** How much memory their texts may take, whatever their number. */
  @WithDefault("64M")
  MemorySize maxMemory();
}
