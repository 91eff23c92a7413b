package dev.isnad.chat;

import dev.isnad.answer.Question;

/**
 * A question on the way to its answer.
 *
 * @param start the answer's ids; without a conversation where the client keeps its own
 */
public record Exchange(ChatStart start, Question question) {}
