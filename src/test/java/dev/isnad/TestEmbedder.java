package dev.isnad;

import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class TestEmbedder {

  @Produces
  @Singleton
  @DefaultBean
  Embedder embedder() {
    return new Embedder(new HashingEmbeddingModel(256), "hashing");
  }
}
