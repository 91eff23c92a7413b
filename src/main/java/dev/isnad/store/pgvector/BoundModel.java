package dev.isnad.store.pgvector;

import dev.isnad.store.EmbeddingId;

/**
 * The model whose vectors this process saves and searches.
 *
 * @param number what the paragraphs with its vectors carry in {@code embedding_model}
 */
record BoundModel(EmbeddingId id, int number) {}
