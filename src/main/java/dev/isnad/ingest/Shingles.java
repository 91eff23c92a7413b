package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import java.util.Arrays;

/**
 * An article as the set of its word 3-shingles (Broder 1997), hashed. Titles are left out: papers
 * write their own above the same wire copy. Marks and case are left out, too.
 *
 * @param hashes sorted, distinct, at least one
 */
record Shingles(long[] hashes) {
  private static final int WORDS = 3;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Shingles of(Article article) {
    Builder builder = new Builder();
    for (Paragraph paragraph : article.paragraphs()) {
      builder.add(paragraph.text());
    }
    return builder.build();
  }

  /** The share of shingles that both have: |A ∩ B| / |A ∪ B|, from 0 to 1. */
  double jaccard(Shingles other) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / (hashes.length + other.hashes.length - common);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): spreads every bit over all others. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Collects the hashes of words, and of each three that follow one another. */
  private static final class Builder {
    private long[] shingles = new long[256];
    private int count;
    private final long[] last = new long[WORDS];
    private int words;
    private long word = FNV_OFFSET;

    void add(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isLetterOrDigit(c)) {
          word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
        } else if (!isMark(c)) {
          endWord();
        }
      }
      endWord();
    }

    private static boolean isMark(int c) {
      return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void endWord() {
      if (word == FNV_OFFSET) {
        return;
      }
      last[words++ % WORDS] = mix(word);
      word = FNV_OFFSET;
      if (words >= WORDS) {
        put(shingle());
      }
    }

    private long shingle() {
      long hash = FNV_OFFSET;
      for (int i = words; i < words + WORDS; i++) {
        hash = mix(hash + last[i % WORDS]);
      }
      return hash;
    }

    private void put(long hash) {
      if (count == shingles.length) {
        shingles = Arrays.copyOf(shingles, 2 * count);
      }
      shingles[count++] = hash;
    }

    /** A text of fewer than three words is one shingle by itself. */
    Shingles build() {
      if (count == 0) {
        put(shingle());
      }
      return new Shingles(Arrays.stream(shingles, 0, count).sorted().distinct().toArray());
    }
  }
}
