package dev.isnad.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code filter.publishedFrom}
 * @param message what was expected and what came
 */
public record Violation(String field, String message) {}
