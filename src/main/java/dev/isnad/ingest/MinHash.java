package dev.isnad.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Locality-sensitive labels of a set (MinHash with banding: Broder 1997; Leskovec, Rajaraman,
 * Ullman, Mining of Massive Datasets, ch. 3). Two sets of similarity s share one of the {@value
 * #BANDS} labels with probability 1 − (1 − s^{@value #ROWS})^{@value #BANDS}: .99 at s = .8, .13 at
 * s = .5.
 */
final class MinHash {
  static final int BANDS = 18;
  static final int ROWS = 7;

  private MinHash() {}

  static List<String> labels(Shingles shingles) {
    long[] minima = minima(shingles);
    List<String> labels = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Shingles.mix(hash + minima[band * ROWS + row]);
      }
      labels.add(Long.toHexString(hash));
    }
    return labels;
  }

  private static long[] minima(Shingles shingles) {
    long[] minima = new long[BANDS * ROWS];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long shingle : shingles.hashes()) {
      for (int i = 0; i < minima.length; i++) {
        // One well-mixed hash and an odd factor for each row: cheap, and random enough here.
        long hash = (shingle ^ i) * (2 * Shingles.mix(i + 1L) + 1);
        minima[i] = Math.min(minima[i], hash);
      }
    }
    return minima;
  }
}
