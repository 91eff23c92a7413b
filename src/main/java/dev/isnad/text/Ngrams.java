package dev.isnad.text;

import java.util.ArrayList;
import java.util.List;

/** Character n-grams of a word whose edges are marked, so that a prefix differs from an infix. */
final class Ngrams {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 4;

  private Ngrams() {}

  static List<String> of(String word) {
    String marked = "_" + word + "_";
    if (marked.length() <= SHORTEST) {
      return List.of(marked);
    }
    List<String> grams = new ArrayList<>(2 * marked.length());
    for (int n = SHORTEST; n <= LONGEST; n++) {
      for (int start = 0; start + n <= marked.length(); start++) {
        grams.add(marked.substring(start, start + n));
      }
    }
    return grams;
  }
}
