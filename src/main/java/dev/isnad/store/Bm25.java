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

  /**
   * The part of a term's score that lies in one paragraph, from 0 to 1; its idf times this is the
   * score.
   *
   * @param frequency how often the term stands in the paragraph
   * @param length how many terms the paragraph has in the term's view, exactly (Lucene's own
   *     similarity rounds it)
   * @param averageLength the mean length in that view of all paragraphs in the store
   */
  public static double saturation(int frequency, int length, double averageLength) {
    return frequency / (frequency + K1 * (1 - B + B * length / averageLength));
  }
}
