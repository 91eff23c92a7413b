package dev.isnad.conversation;

import java.util.List;

/**
 * The port behind which conversations are kept. Only ids that {@link #open} gave name one, and
 * whoever knows an id continues its conversation: an id is a secret between a client and this
 * program. Safe for use by several threads; failures of a database are {@code STORE_UNAVAILABLE}.
 */
public interface Conversations {

  /**
   * The id under which a question goes on: {@code requested} where that names a conversation or may
   * name a new one, else a new id; {@link ConversationIds} says which may.
   *
   * @param requested the client's, or {@code null} for a new conversation
   */
  String open(String requested);

  /** The last turns, oldest first; none where the conversation is new or has expired. */
  List<Turn> history(String id);

  /** Adds a turn and drops the oldest beyond the bound. */
  void add(String id, Turn turn);
}
