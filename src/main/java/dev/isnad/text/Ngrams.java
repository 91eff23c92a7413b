package dev.isnad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Character 3-grams of a word whose edges are marked, so that a prefix differs from an infix.
 * 4-grams beside them double the terms of a paragraph and change the ranking by less than .002.
 */
final class Ngrams {
  private static final int LENGTH = 3;

  private Ngrams() {}

  static List<String> of(String word) {
    String marked = "_" + word + "_";
    if (marked.length() <= LENGTH) {
      return List.of(marked);
    }
    List<String> grams = new ArrayList<>(marked.length());
    for (int start = 0; start + LENGTH <= marked.length(); start++) {
      grams.add(marked.substring(start, start + LENGTH));
    }
    return grams;
  }
}
