package dev.isnad.benchmark.stores;

import dev.isnad.embedding.Embedder;

/** A question with its vector, made before anything is timed. */
record Question(String text, float[] vector) {

  static Question of(String text, Embedder embedder) {
    return new Question(text, embedder.embed(text));
  }
}
