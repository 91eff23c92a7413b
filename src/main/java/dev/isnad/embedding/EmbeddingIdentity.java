package dev.isnad.embedding;

/**
 * Which model makes the vectors.
 *
 * @param model a name that changes whenever the same text would get another vector
 * @param dimension the length of each vector
 */
public record EmbeddingIdentity(String model, int dimension) {}
