package dev.isnad.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a change of the embedding model asks to be set anew. */
@ConfigMapping(prefix = "isnad.retrieval")
public interface RetrievalSettings {

  /**
   * What the cosine of question and paragraph is multiplied by before it joins the BM25 scores; 0
   * searches by words alone. The default was measured for the built-in hashing model; a trained
   * model deserves more.
   */
  @WithDefault("2")
  double vectorWeight();
}
