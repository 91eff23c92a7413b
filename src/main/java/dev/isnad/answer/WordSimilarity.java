package dev.isnad.answer;

/**
 * How near two words are in meaning, from an embedding model for instance. The checker asks it only
 * about ordinary words that no list and no stem joins, never about names, figures or contraries.
 */
@FunctionalInterface
public interface WordSimilarity {
  /** Knows no similarities. */
  WordSimilarity NONE = (a, b) -> 0;

  /**
   * @param a a word of the sentence, normalised
   * @param b a word of the paragraph, normalised
   * @return 0 (nothing in common) to 1 (the same)
   */
  double similarity(String a, String b);
}
