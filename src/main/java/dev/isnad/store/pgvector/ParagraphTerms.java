package dev.isnad.store.pgvector;

import dev.isnad.store.Bm25;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lexical search knows of a paragraph: the BM25 saturations of its terms.
 *
 * @param stems of its light stems, by which it is found
 * @param others of its terms in the other views, which only add to its score
 */
record ParagraphTerms(Weights stems, Weights others) {

  /** The view whose terms find candidates. */
  static final View FINDING = View.LIGHT_STEM;

  private static final Set<View> OTHERS = EnumSet.complementOf(EnumSet.of(FINDING));

  /** The most entries of a sparse vector of pgvector; n-grams, the last view, beyond are lost. */
  private static final int MOST = 16_000;

  /**
   * Numbers of terms with a weight each.
   *
   * @param terms ascending
   */
  record Weights(int[] terms, float[] values) {

    private static Weights of(TreeMap<Integer, Float> weights) {
      int[] terms = new int[weights.size()];
      float[] values = new float[weights.size()];
      int i = 0;
      for (Map.Entry<Integer, Float> each : weights.entrySet()) {
        terms[i] = each.getKey();
        values[i++] = each.getValue();
      }
      return new Weights(terms, values);
    }
  }

  static ParagraphTerms of(List<Word> words) {
    return new ParagraphTerms(weights(words, EnumSet.of(FINDING)), weights(words, OTHERS));
  }

  private static Weights weights(List<Word> words, Set<View> views) {
    TreeMap<Integer, Float> weights = new TreeMap<>();
    for (View view : views) {
      Map<String, Integer> frequencies = new HashMap<>();
      int length = 0;
      for (Word word : words) {
        for (String term : word.terms(view)) {
          frequencies.merge(term, 1, Integer::sum);
          length++;
        }
      }
      for (Map.Entry<String, Integer> each : frequencies.entrySet()) {
        if (weights.size() < MOST) {
          float weight = (float) Bm25.saturation(each.getValue(), length, view);
          weights.merge(TermNumbers.of(view, each.getKey()), weight, Float::sum);
        }
      }
    }
    return Weights.of(weights);
  }
}
