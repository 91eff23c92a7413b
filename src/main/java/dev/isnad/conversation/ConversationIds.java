package dev.isnad.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Gives conversations their ids. A client may bring its own, also for a new conversation, if it
 * looks random: 16 to 64 letters A to Z, digits, - or _, of which at least {@value #LEAST_DISTINCT}
 * are different. For any other («1», «test», the UUID of zeros) there is a fresh one, so that two
 * clients who both say «test» do not share a conversation.
 */
public final class ConversationIds {
  private static final Pattern LONG_ENOUGH = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final int LEAST_DISTINCT = 6;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ConversationIds(Clock clock) {
    this.clock = clock;
  }

  /**
   * What {@link Conversations#open} gives.
   *
   * @param requested {@code null} for a new conversation
   */
  public String open(String requested) {
    boolean usable =
        requested != null
            && LONG_ENOUGH.matcher(requested).matches()
            && requested.chars().distinct().count() >= LEAST_DISTINCT;
    return usable ? requested : Ulid.create(clock, random);
  }
}
