package dev.isnad.conversation;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/**
 * Settings for conversations that are kept by hand-made objects; {@link #DEFAULT} has the defaults.
 */
public record Bounds(int maxTurns, Duration expiry, int maxConversations, long bytes)
    implements ConversationSettings {
  public static final Bounds DEFAULT = new Bounds(10, Duration.ofHours(2), 10_000, 64 << 20);

  public Bounds withTurns(int turns) {
    return new Bounds(turns, expiry, maxConversations, bytes);
  }

  @Override
  public MemorySize maxMemory() {
    return new MemorySize(BigInteger.valueOf(bytes));
  }
}
