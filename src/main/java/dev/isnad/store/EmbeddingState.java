package dev.isnad.store;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;

/**
 * Whose vectors a store holds.
 *
 * @param model whose they are, or {@code null} when it was never bound
 * @param reembedding whose vectors are replacing them, or {@code null}
 */
public record EmbeddingState(EmbeddingId model, EmbeddingId reembedding) {

  /** Of a store that was never bound. */
  public static final EmbeddingState UNBOUND = new EmbeddingState(null, null);

  /**
   * @throws ProblemException unless searches and saves may use the vectors of {@code wanted}
   */
  public void requireModel(EmbeddingId wanted) {
    if (reembedding != null) {
      throw new ProblemException(
          Problem.STORE_MISMATCH,
          "Replacing the store's vectors by those of %s was not finished: run isnad reembed"
              .formatted(reembedding));
    }
    if (!wanted.equals(model)) {
      throw new ProblemException(
          Problem.STORE_MISMATCH,
          ("The store was built with the embedding model %s, but the settings choose %s:"
                  + " run isnad reembed, or choose the former model again")
              .formatted(model, wanted));
    }
  }

  /** Whose vectors saves bring. */
  public EmbeddingId saving() {
    return reembedding != null ? reembedding : model;
  }

  /**
   * The state after a re-embedding.
   *
   * @param missing how many paragraphs still lack a vector of the new model
   * @throws ProblemException if there are any
   */
  public EmbeddingState reembedded(long missing) {
    if (reembedding == null) {
      throw new IllegalStateException("no re-embedding was begun");
    }
    if (missing > 0) {
      throw new ProblemException(
          Problem.STORE_MISMATCH,
          "%d paragraphs still lack a vector of %s: run isnad reembed"
              .formatted(missing, reembedding));
    }
    return new EmbeddingState(reembedding, null);
  }
}
