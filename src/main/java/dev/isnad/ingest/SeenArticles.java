package dev.isnad.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * The articles of one run, to tell an id that comes twice, and where it came first. Keeps 64 bits
 * of each id and content, not the texts, and the name of each file once: a run of a million
 * articles stays small, and a chance collision is not to be expected in a lifetime of runs.
 */
final class SeenArticles {
  private final Map<Long, First> firsts = new HashMap<>();
  private String lastFile = "";

  /** What is known of an article's id. */
  enum Seen {
    FIRST,
    SAME_CONTENT,
    OTHER_CONTENT
  }

  /**
   * @param file shared by all articles of a file
   * @param part the element or line of the file, or -1 when it holds one article only
   */
  private record First(long content, String file, int part) {}

  /**
   * @param locator as in {@link dev.isnad.article.ReadResult#locator}
   */
  Seen add(HashedArticle article, String locator) {
    long content = Long.parseUnsignedLong(article.hash(), 0, Long.BYTES * 2, 16);
    First earlier = firsts.putIfAbsent(hash(article.id()), first(content, locator));
    if (earlier == null) {
      return Seen.FIRST;
    }
    return earlier.content == content ? Seen.SAME_CONTENT : Seen.OTHER_CONTENT;
  }

  /** The locator of the first article with this id, which was added. */
  String firstPlace(String id) {
    First first = firsts.get(hash(id));
    return first.part < 0 ? first.file : first.file + ":" + first.part;
  }

  private First first(long content, String locator) {
    int colon = locator.lastIndexOf(':');
    String part = locator.substring(colon + 1);
    boolean isPart = colon > 0 && part.matches("[1-9]\\d{0,8}");
    String file = isPart ? locator.substring(0, colon) : locator;
    lastFile = file.equals(lastFile) ? lastFile : file;
    return new First(content, lastFile, isPart ? Integer.parseInt(part) : -1);
  }

  private static long hash(String id) {
    long hash = 0;
    for (int i = 0; i < id.length(); i++) {
      hash = Shingles.mix(hash + id.charAt(i) + 1);
    }
    return hash;
  }
}
