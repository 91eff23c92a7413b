package dev.isnad.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/**
 * Turns texts into vectors of length 1. The rest of Isnad knows embedding models only through this
 * class, so that any LangChain4j provider fits.
 */
public final class Embedder {
  private final EmbeddingModel delegate;
  private final String model;

  /**
   * @param model a name that changes whenever the same text would get another vector
   */
  public Embedder(EmbeddingModel delegate, String model) {
    this.delegate = delegate;
    this.model = model;
  }

  /** Names the model; stored beside the vectors, which are of no use to another. */
  public String model() {
    return model;
  }

  /** The length of each vector. */
  public int dimension() {
    return delegate.dimension();
  }

  public float[] embed(String text) {
    return embedAll(List.of(text)).get(0);
  }

  /** One vector a text, in order. */
  public List<float[]> embedAll(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    return delegate.embedAll(segments).content().stream().map(Embedder::normalized).toList();
  }

  private static float[] normalized(Embedding embedding) {
    float[] vector = embedding.vector();
    double sum = 0;
    for (float x : vector) {
      sum += (double) x * x;
    }
    double norm = Math.sqrt(sum);
    if (norm == 0 || Math.abs(norm - 1) < 1e-6) {
      return vector;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return unit;
  }
}
