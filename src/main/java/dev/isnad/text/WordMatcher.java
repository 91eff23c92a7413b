package dev.isnad.text;

import java.util.Arrays;

/**
 * Compares one word with others: 1 for the same word or stem in any view, otherwise the Dice
 * coefficient of the character 3- and 4-grams (Adamson, Boreham 1974), which forgives prefixes,
 * suffixes and spellings that the stemmers do not know. Numbers match only exactly.
 */
public final class WordMatcher {
  /** Below this, shared n-grams are taken for chance; of the values only .2 and .3 were tried. */
  private static final double LEAST_SIMILARITY = 0.3;

  private final Word word;
  private final long[] grams;
  private final long sketch;

  public WordMatcher(Word word) {
    this.word = word;
    this.grams = grams(word);
    this.sketch = sketch(grams);
  }

  /** The word that others are compared with. */
  public Word word() {
    return word;
  }

  /** How much {@code other} is the same word: 0 to 1. */
  public double similarity(Compared other) {
    Word theirs = other.word;
    if (word.lightStem().equals(theirs.lightStem())
        || word.snowballStem().equals(theirs.snowballStem())) {
      return 1;
    }
    if (isNumber(word) || isNumber(theirs)) {
      return 0;
    }
    long[] otherGrams = other.grams();
    if ((sketch & other.sketch) == 0) {
      return 0;
    }
    double dice = 2.0 * shared(grams, otherGrams) / (grams.length + otherGrams.length);
    return dice < LEAST_SIMILARITY ? 0 : dice;
  }

  /** A word that several matchers look at; its n-grams are taken once, on demand. */
  public static final class Compared {
    private final Word word;
    private long[] grams;
    private long sketch;

    public Compared(Word word) {
      this.word = word;
    }

    public Word word() {
      return word;
    }

    private long[] grams() {
      if (grams == null) {
        grams = WordMatcher.grams(word);
        sketch = WordMatcher.sketch(grams);
      }
      return grams;
    }
  }

  private static boolean isNumber(Word word) {
    char first = word.normalized().charAt(0);
    return first >= '0' && first <= '9';
  }

  private static int shared(long[] a, long[] b) {
    int count = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }

  /** The distinct n-grams of a word, sorted, each packed into a long: four UTF-16 units fit. */
  static long[] grams(Word word) {
    String marked = "_" + word.normalized() + "_";
    int threes = Math.max(marked.length() - 2, 0);
    int fours = Math.max(marked.length() - 3, 0);
    long[] grams = new long[threes + fours];
    for (int i = 0; i < threes; i++) {
      grams[i] = pack(marked, i, 3);
    }
    for (int i = 0; i < fours; i++) {
      grams[threes + i] = pack(marked, i, 4);
    }
    Arrays.sort(grams);
    return distinct(grams);
  }

  /** A bit for each gram: words without a common bit have no common gram. */
  private static long sketch(long[] grams) {
    long sketch = 0;
    for (long gram : grams) {
      sketch |= 1L << (gram * 0x9E3779B97F4A7C15L >>> 58);
    }
    return sketch;
  }

  private static long pack(String text, int from, int length) {
    long packed = 0;
    for (int i = from; i < from + length; i++) {
      packed = packed << 16 | text.charAt(i);
    }
    return packed;
  }

  private static long[] distinct(long[] sorted) {
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
  }
}
