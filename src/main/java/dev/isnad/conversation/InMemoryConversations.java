package dev.isnad.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the conversations of one process, until it ends. */
public final class InMemoryConversations implements Conversations {
  private static final int BYTES_PER_CHARACTER = 2;

  private final ConversationSettings settings;
  private final Clock clock;
  private final ConversationIds ids;

  /** By id; the one whose last turn is oldest comes first. */
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();

  private long characters;

  private record Conversation(List<Turn> turns, Instant changed) {

    long characters() {
      return turns.stream().mapToLong(Turn::size).sum();
    }
  }

  public InMemoryConversations(ConversationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.ids = new ConversationIds(clock);
  }

  @Override
  public String open(String requested) {
    return ids.open(requested);
  }

  @Override
  public synchronized List<Turn> history(String id) {
    Conversation found = conversations.get(id);
    return found == null || isExpired(found) ? List.of() : found.turns();
  }

  @Override
  public synchronized void add(String id, Turn turn) {
    List<Turn> turns = new ArrayList<>(history(id));
    turns.add(turn);
    int surplus = Math.max(0, turns.size() - settings.maxTurns());
    remove(id);
    var changed =
        new Conversation(List.copyOf(turns.subList(surplus, turns.size())), clock.instant());
    conversations.put(id, changed);
    characters += changed.characters();
    dropOldest();
  }

  private void remove(String id) {
    Conversation removed = conversations.remove(id);
    characters -= removed == null ? 0 : removed.characters();
  }

  private void dropOldest() {
    Iterator<Conversation> oldest = conversations.values().iterator();
    while (oldest.hasNext()) {
      Conversation next = oldest.next();
      if (!isTooMuch() && !isExpired(next)) {
        return;
      }
      oldest.remove();
      characters -= next.characters();
    }
  }

  private boolean isTooMuch() {
    return conversations.size() > settings.maxConversations()
        || characters * BYTES_PER_CHARACTER > settings.maxMemory().asLongValue();
  }

  private boolean isExpired(Conversation conversation) {
    return conversation.changed().plus(settings.expiry()).isBefore(clock.instant());
  }
}
