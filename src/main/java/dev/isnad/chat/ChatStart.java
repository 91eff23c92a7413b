package dev.isnad.chat;

/**
 * What is known of an answer before it is sought; the first event of a stream.
 *
 * @param id a ULID
 * @param generator who will write the answer: {@code extractive} or the model's name
 */
record ChatStart(String id, String conversationId, String generator) {}
