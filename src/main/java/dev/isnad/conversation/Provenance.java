package dev.isnad.conversation;

import dev.isnad.article.ArticleFilter;
import java.util.List;

/**
 * Where the answer of a turn came from: what it takes to judge it later.
 *
 * @param answerId the id under which a client knows the answer
 * @param filter which articles could answer
 * @param cited each paragraph once, in the order of first use; empty where nothing was answered
 * @param generator who wrote the answer: {@code extractive} or a language model's name
 */
public record Provenance(
    String answerId, ArticleFilter filter, List<CitedParagraph> cited, String generator) {

  /** Of a filter with thousands of ids nothing is kept: the memory is for other conversations. */
  static final int LARGEST = 10_000;

  /** What a string in a collection takes besides its characters, in characters. */
  private static final int OVERHEAD = 32;

  public Provenance {
    cited = List.copyOf(cited);
  }

  boolean isTooLarge() {
    return size() > LARGEST;
  }

  /** How many characters of memory it takes. */
  int size() {
    long size = answerId.length() + generator.length() + 2L * OVERHEAD;
    for (String id : filter.articleIds()) {
      size += id.length() + OVERHEAD;
    }
    for (String source : filter.sources()) {
      size += source.length() + OVERHEAD;
    }
    for (CitedParagraph paragraph : cited) {
      size += paragraph.articleId().length() + paragraph.words().length() + 3L * OVERHEAD;
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
