package dev.isnad.embedding;

import java.util.List;

/** Turns texts into vectors. Safe for use by several threads. */
public interface Embedder {

  EmbeddingIdentity identity();

  /** One L2-normalised vector a text, in order. */
  List<float[]> embed(List<String> texts);
}
