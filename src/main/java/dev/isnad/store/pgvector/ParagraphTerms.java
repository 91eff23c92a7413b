package dev.isnad.store.pgvector;

import dev.isnad.store.Bm25;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lexical search knows of a paragraph.
 *
 * @param terms the numbers of its terms in all views, ascending
 * @param weights for each of them, its BM25 saturation; its boost in a question times this is its
 *     score
 */
record ParagraphTerms(int[] terms, float[] weights) {
  /** The most entries of a sparse vector of pgvector; n-grams beyond are left out. */
  static final int MOST = 16_000;

  static ParagraphTerms of(List<Word> words) {
    TreeMap<Integer, Float> weights = new TreeMap<>();
    for (View view : View.values()) {
      Map<String, Integer> frequencies = new HashMap<>();
      int length = 0;
      for (Word word : words) {
        for (String term : word.terms(view)) {
          frequencies.merge(term, 1, Integer::sum);
          length++;
        }
      }
      for (Map.Entry<String, Integer> each : frequencies.entrySet()) {
        float weight = (float) Bm25.saturation(each.getValue(), length, view);
        if (weights.size() < MOST) {
          weights.merge(TermNumbers.of(view, each.getKey()), weight, Float::sum);
        }
      }
    }
    return of(weights);
  }

  private static ParagraphTerms of(TreeMap<Integer, Float> weights) {
    int[] terms = new int[weights.size()];
    float[] values = new float[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, Float> each : weights.entrySet()) {
      terms[i] = each.getKey();
      values[i++] = each.getValue();
    }
    return new ParagraphTerms(terms, values);
  }
}
