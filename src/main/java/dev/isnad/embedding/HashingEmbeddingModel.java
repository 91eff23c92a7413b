package dev.isnad.embedding;

import dev.isnad.text.FunctionWords;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic embedding without a trained model: signed feature hashing (Weinberger et al.
 * 2009) of light stems and character 3-grams, L2-normalised. Robust to spelling and inflection;
 * blind to synonyms and to other languages.
 *
 * <p>A stem weighs as much as all n-grams of its word together, repeated words count by their
 * square root, function words not at all.
 */
public final class HashingEmbeddingModel implements EmbeddingModel {
  private final int dimension;
  private final WordAnalyzer analyzer = new WordAnalyzer();

  /**
   * @param dimension from 64; more dimensions, fewer collisions
   */
  public HashingEmbeddingModel(int dimension) {
    if (dimension < 64 || dimension > 4096) {
      throw new IllegalArgumentException("dimension must be 64 to 4096, was " + dimension);
    }
    this.dimension = dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /** Its number rises whenever a change gives the same text another vector. */
  @Override
  public String modelName() {
    return "hashing-v2";
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(segments.stream().map(segment -> embedding(segment.text())).toList());
  }

  private Embedding embedding(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Word> words = new HashMap<>();
    for (Word word : analyzer.analyze(text)) {
      if (!FunctionWords.contains(word)) {
        counts.merge(word.normalized(), 1, Integer::sum);
        words.put(word.normalized(), word);
      }
    }
    float[] vector = new float[dimension];
    counts.forEach((key, count) -> addWord(vector, words.get(key), Math.sqrt(count)));
    Embedding embedding = Embedding.from(vector);
    if (!counts.isEmpty()) {
      embedding.normalize();
    }
    return embedding;
  }

  private static void addWord(float[] vector, Word word, double weight) {
    addFeature(vector, word.lightStem(), weight, 1);
    List<String> grams = word.terms(View.NGRAM);
    for (String gram : grams) {
      addFeature(vector, gram, weight / Math.sqrt(grams.size()), 2);
    }
  }

  /**
   * @param namespace keeps a stem apart from an n-gram of the same letters
   */
  private static void addFeature(float[] vector, String feature, double weight, int namespace) {
    int hash = mix(feature.hashCode() * 31 + namespace);
    int slot = Integer.remainderUnsigned(hash >>> 1, vector.length);
    vector[slot] += (float) ((hash & 1) == 0 ? weight : -weight);
  }

  /** MurmurHash3's finaliser: spreads every bit of a weak hash over all others. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
