package dev.isnad.answer;

import dev.isnad.retrieval.RankedParagraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The keys under which a model sees the paragraphs of one answer, such as {@code P7K}: drawn anew
 * for each answer, so that neither a number that a model invents nor one that an article's author
 * planted is ever a valid key.
 */
final class SourceKeys {
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final String DIGITS = "23456789";

  private final Map<String, RankedParagraph> byKey = new LinkedHashMap<>();

  /**
   * @param paragraphs best first
   * @param question no key occurs in it, nor in a paragraph
   */
  SourceKeys(List<RankedParagraph> paragraphs, String question, RandomGenerator random) {
    StringBuilder taken = new StringBuilder(question.toUpperCase(Locale.ROOT));
    paragraphs.forEach(p -> taken.append(p.paragraph().text().toUpperCase(Locale.ROOT)));
    for (RankedParagraph paragraph : paragraphs) {
      String key = key(random);
      while (taken.indexOf(key) >= 0) {
        key = key(random);
      }
      taken.append(' ').append(key);
      byKey.put(key, paragraph);
    }
  }

  private static String key(RandomGenerator random) {
    return ""
        + LETTERS.charAt(random.nextInt(LETTERS.length()))
        + DIGITS.charAt(random.nextInt(DIGITS.length()))
        + LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  /** The paragraphs by their keys, best first. */
  Map<String, RankedParagraph> paragraphs() {
    return byKey;
  }

  Set<String> all() {
    return byKey.keySet();
  }
}
