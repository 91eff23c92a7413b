package dev.isnad.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * The articles of one run, to tell an id that comes twice. Keeps 64 bits of each id and content,
 * not the texts: a run of a million articles stays small, and a chance collision is not to be
 * expected in a lifetime of runs.
 */
final class SeenArticles {
  private final Map<Long, Long> contents = new HashMap<>();

  /** What is known of an article's id. */
  enum Seen {
    FIRST,
    SAME_CONTENT,
    OTHER_CONTENT
  }

  Seen add(HashedArticle article) {
    long content = Long.parseUnsignedLong(article.hash(), 0, Long.BYTES * 2, 16);
    Long earlier = contents.putIfAbsent(hash(article.id()), content);
    if (earlier == null) {
      return Seen.FIRST;
    }
    return earlier == content ? Seen.SAME_CONTENT : Seen.OTHER_CONTENT;
  }

  private static long hash(String id) {
    long hash = 0;
    for (int i = 0; i < id.length(); i++) {
      hash = Shingles.mix(hash + id.charAt(i) + 1);
    }
    return hash;
  }
}
