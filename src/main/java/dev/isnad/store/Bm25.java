package dev.isnad.store;

/**
 * The ranking function of every store: BM25 (Robertson, Zaragoza 2009) with Lucene's idf, {@code
 * ln(1 + (N − n + 0.5) / (n + 0.5))}, and without the constant factor k1 + 1.
 */
public final class Bm25 {
  /** Term frequency saturation. */
  public static final float K1 = 1.2f;

  /** Share of the length normalisation. */
  public static final float B = 0.75f;

  private Bm25() {}

  /**
   * @param documentFrequency how many of the paragraphs hold the term
   */
  public static double idf(long paragraphs, long documentFrequency) {
    return Math.log(1 + (paragraphs - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }
}
