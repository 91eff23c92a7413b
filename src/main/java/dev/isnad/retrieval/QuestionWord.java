package dev.isnad.retrieval;

import dev.isnad.text.WordMatcher;

/**
 * A content word of a question.
 *
 * @param weight its inverse document frequency: how much finding it says
 */
public record QuestionWord(WordMatcher matcher, double weight) {}
