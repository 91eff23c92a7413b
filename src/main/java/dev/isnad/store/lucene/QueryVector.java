package dev.isnad.store.lucene;

import dev.isnad.store.EmbeddingId;

/**
 * A question's vector.
 *
 * @param model which made it
 * @param vector L2-normalised
 * @param weight what a cosine is multiplied by
 */
record QueryVector(EmbeddingId model, float[] vector, double weight) {

  QueryVector {
    if (vector.length != model.dimension()) {
      throw new IllegalArgumentException(
          "expected a vector of %s, got %d dimensions".formatted(model, vector.length));
    }
  }
}
