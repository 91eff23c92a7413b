package dev.isnad.chat;

/**
 * What is known of an answer before it is sought; the first event of a stream.
 *
 * @param id a ULID
 * @param conversationId where the turn is kept, or {@code null} where it is not
 * @param generator who will write the answer: {@code extractive} or the model's name
 */
public record ChatStart(String id, String conversationId, String generator) {

  /** The same answer, written by another: the model is away. */
  ChatStart writtenBy(String other) {
    return new ChatStart(id, conversationId, other);
  }
}
