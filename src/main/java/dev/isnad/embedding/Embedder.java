package dev.isnad.embedding;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Turns texts into vectors of length 1. The rest of Isnad knows embedding models only through this
 * class, so that any LangChain4j provider fits.
 */
public final class Embedder {
  private static final Logger LOG = Logger.getLogger(Embedder.class);

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

  /**
   * The length of each vector.
   *
   * @throws ProblemException if the model had to be asked and is away
   */
  public int dimension() {
    return available(delegate::dimension);
  }

  /**
   * @throws ProblemException if the model is away
   */
  public float[] embed(String text) {
    return embedAll(List.of(text)).get(0);
  }

  /**
   * One vector a text, in order.
   *
   * @throws ProblemException if the model is away
   */
  public List<float[]> embedAll(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments = texts.stream().map(Embedder::segment).toList();
    List<Embedding> embeddings = available(() -> delegate.embedAll(segments).content());
    if (embeddings.size() != texts.size()) {
      LOG.warnf("%s gave %d vectors for %d texts", model, embeddings.size(), texts.size());
      throw away(null);
    }
    return embeddings.stream().map(Embedder::normalized).toList();
  }

  /** A segment must not be blank; texts of control characters alone are. */
  private static TextSegment segment(String text) {
    return TextSegment.from(text.trim().isEmpty() ? "." : text);
  }

  /** LangChain4j's providers throw its exceptions, but also bare ones of their clients. */
  private <T> T available(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      LOG.warnf("%s cannot be used: %s", model, e);
      throw away(e);
    }
  }

  private static ProblemException away(RuntimeException cause) {
    return new ProblemException(
        Problem.MODEL_UNAVAILABLE, "The embedding model does not answer.", cause);
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
