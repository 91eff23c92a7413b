package dev.isnad.store.lucene;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.EmbeddingId;
import java.util.HashMap;
import java.util.Map;

/**
 * What the index says of itself, kept in each commit.
 *
 * @param model whose vectors it holds, or {@code null} when it was never bound
 * @param reembedding whose vectors are replacing them, or {@code null}
 */
record StoreState(EmbeddingId model, EmbeddingId reembedding) {
  /** Rises whenever an index of before cannot be read any more. */
  static final int SCHEMA = 1;

  static final StoreState EMPTY = new StoreState(null, null);

  private static final String SCHEMA_KEY = "isnad.schema";
  private static final String MODEL = "isnad.model";
  private static final String REEMBEDDING = "isnad.reembedding";
  private static final String DIMENSION = ".dimension";

  /**
   * @param where the directory, for messages
   * @throws ProblemException if it is not an index of this program's version
   */
  static StoreState parse(Map<String, String> commitData, String where) {
    String schema = commitData.get(SCHEMA_KEY);
    if (schema == null) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "The index in " + where + " was not made by Isnad: choose another isnad.data-dir");
    }
    if (!schema.equals(String.valueOf(SCHEMA))) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          ("The index in %s has format %s, this version of Isnad reads format %d:"
                  + " remove the directory and ingest again")
              .formatted(where, schema, SCHEMA));
    }
    return new StoreState(embedding(commitData, MODEL), embedding(commitData, REEMBEDDING));
  }

  Map<String, String> commitData() {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA_KEY, String.valueOf(SCHEMA));
    put(data, MODEL, model);
    put(data, REEMBEDDING, reembedding);
    return data;
  }

  /** Throws unless searches and saves may use the vectors of {@code wanted}. */
  void requireModel(EmbeddingId wanted) {
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

  private static EmbeddingId embedding(Map<String, String> data, String key) {
    return data.containsKey(key)
        ? new EmbeddingId(data.get(key), Integer.parseInt(data.get(key + DIMENSION)))
        : null;
  }

  private static void put(Map<String, String> data, String key, EmbeddingId model) {
    if (model != null) {
      data.put(key, model.model());
      data.put(key + DIMENSION, String.valueOf(model.dimension()));
    }
  }
}
