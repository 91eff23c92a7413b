package dev.isnad.store.pgvector;

import dev.isnad.store.Bm25;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lexical search knows of a paragraph.
 *
 * @param stems the numbers of its light stems, by which it is found
 * @param terms the numbers of its terms in all views, ascending
 * @param weights for each of the terms its BM25 saturation, by which it is scored
 */
record ParagraphTerms(int[] stems, int[] terms, float[] weights) {

  /** The view whose terms find candidates; the others only score them. */
  static final View FINDING = View.LIGHT_STEM;

  /** The most entries of a sparse vector of pgvector; n-grams, the last view, beyond are lost. */
  private static final int MOST = 16_000;

  static ParagraphTerms of(List<Word> words) {
    TreeMap<Integer, Float> weights = new TreeMap<>();
    for (View view : View.values()) {
      frequencies(words, view).weigh(weights, view);
    }
    int[] terms = new int[weights.size()];
    float[] values = new float[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, Float> each : weights.entrySet()) {
      terms[i] = each.getKey();
      values[i++] = each.getValue();
    }
    return new ParagraphTerms(
        numbers(frequencies(words, FINDING).byTerm().keySet()), terms, values);
  }

  private static int[] numbers(Collection<String> stems) {
    return stems.stream()
        .mapToInt(stem -> TermNumbers.of(FINDING, stem))
        .distinct()
        .limit(MOST)
        .toArray();
  }

  private static Frequencies frequencies(List<Word> words, View view) {
    Map<String, Integer> byTerm = new HashMap<>();
    int length = 0;
    for (Word word : words) {
      for (String term : word.terms(view)) {
        byTerm.merge(term, 1, Integer::sum);
        length++;
      }
    }
    return new Frequencies(byTerm, length);
  }

  /**
   * @param length how many terms there are, repeated ones included
   */
  private record Frequencies(Map<String, Integer> byTerm, int length) {

    void weigh(Map<Integer, Float> weights, View view) {
      for (Map.Entry<String, Integer> each : byTerm.entrySet()) {
        if (weights.size() < MOST) {
          float weight = (float) Bm25.saturation(each.getValue(), length, view);
          weights.merge(TermNumbers.of(view, each.getKey()), weight, Float::sum);
        }
      }
    }
  }
}
