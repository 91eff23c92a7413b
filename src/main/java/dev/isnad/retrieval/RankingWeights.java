package dev.isnad.retrieval;

import dev.isnad.text.View;

/**
 * How much each signal counts in the ranking. Scores are summed, not ranks fused: fusing loses how
 * much better the first is than the second (.867 against .922 R@1 on XQuAD-ar).
 *
 * @param sentence what the best sentence's coverage of the question, in units of idf, is multiplied
 *     by; paragraphs that hold the words together rise over those that scatter them
 * @param title what the share of the question that the article's title holds is multiplied by, in
 *     units of idf; paragraphs of an article on a thing rise over those that only mention it
 * @param depth how many paragraphs of the store's search are ranked again by their sentences
 */
public record RankingWeights(
    float word,
    float lightStem,
    float snowballStem,
    float ngram,
    double vector,
    double sentence,
    double title,
    int depth) {

  /** Chosen by hand among those tried on XQuAD-ar and ARCD-train; see {@code bin/measure}. */
  public static final RankingWeights MEASURED =
      new RankingWeights(0.5f, 1.0f, 0.3f, 2.0f, 2, 4.0, 5.0, 20);

  /** The same with another weight of the vector's cosine. */
  public RankingWeights withVector(double weight) {
    return new RankingWeights(word, lightStem, snowballStem, ngram, weight, sentence, title, depth);
  }

  /** The same with another weight of the title. */
  public RankingWeights withTitle(double weight) {
    return new RankingWeights(
        word, lightStem, snowballStem, ngram, vector, sentence, weight, depth);
  }

  float of(View view) {
    return switch (view) {
      case WORD -> word;
      case LIGHT_STEM -> lightStem;
      case SNOWBALL_STEM -> snowballStem;
      case NGRAM -> ngram;
    };
  }
}
