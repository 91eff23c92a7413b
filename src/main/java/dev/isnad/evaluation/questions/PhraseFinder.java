package dev.isnad.evaluation.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of many phrases stand in a text, in one pass over it: the first letters of each
 * phrase, packed in a number, lead to the few that may stand at a place (after Karp and Rabin 1987,
 * with the letters themselves in place of a hash of them).
 */
final class PhraseFinder {
  private static final int MOST_LETTERS = Long.BYTES / Character.BYTES;

  private final Map<Long, List<String>> byStart = new HashMap<>();
  private final int letters;
  private final long mask;

  /**
   * @param phrases none of them empty
   */
  PhraseFinder(Collection<String> phrases) {
    int shortest = phrases.stream().mapToInt(String::length).min().orElse(MOST_LETTERS);
    letters = Math.min(shortest, MOST_LETTERS);
    mask = letters == MOST_LETTERS ? -1L : (1L << letters * Character.SIZE) - 1;
    for (String phrase : phrases) {
      long start = 0;
      for (int i = 0; i < letters; i++) {
        start = start << Character.SIZE | phrase.charAt(i);
      }
      byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(phrase);
    }
  }

  boolean isEmpty() {
    return byStart.isEmpty();
  }

  /** The phrases that stand in {@code text}, letter for letter. */
  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    long last = 0;
    for (int i = 0; i < text.length(); i++) {
      last = (last << Character.SIZE | text.charAt(i)) & mask;
      List<String> candidates = i + 1 < letters ? null : byStart.get(last);
      if (candidates != null) {
        for (String phrase : candidates) {
          if (text.startsWith(phrase, i + 1 - letters)) {
            found.add(phrase);
          }
        }
      }
    }
    return found;
  }
}
