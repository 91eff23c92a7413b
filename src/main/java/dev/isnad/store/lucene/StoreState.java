package dev.isnad.store.lucene;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.EmbeddingState;
import java.util.HashMap;
import java.util.Map;

/** What the index says of itself, kept in each commit. */
final class StoreState {
  /** Rises whenever an index of before cannot be read any more. */
  static final int SCHEMA = 2;

  private static final String SCHEMA_KEY = "isnad.schema";
  private static final String MODEL = "isnad.model";
  private static final String REEMBEDDING = "isnad.reembedding";
  private static final String DIMENSION = ".dimension";

  private StoreState() {}

  /**
   * @param where the directory, for messages
   * @throws ProblemException if it is not an index of this program's version
   */
  static EmbeddingState parse(Map<String, String> commitData, String where) {
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
    return new EmbeddingState(embedding(commitData, MODEL), embedding(commitData, REEMBEDDING));
  }

  static Map<String, String> commitData(EmbeddingState state) {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA_KEY, String.valueOf(SCHEMA));
    put(data, MODEL, state.model());
    put(data, REEMBEDDING, state.reembedding());
    return data;
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
