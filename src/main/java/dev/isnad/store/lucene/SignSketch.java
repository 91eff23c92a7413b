package dev.isnad.store.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * One bit a dimension: the signs of a vector after a random rotation (RaBitQ; Gao, Long 2024). The
 * rotation, random sign flips and a Walsh-Hadamard transform, spreads what a sparse vector says
 * over all bits. Distances to a query in 4 bits a dimension rank well enough to choose candidates
 * for exact scoring, and the sketches of 100,000 paragraphs are read in a millisecond or two.
 */
final class SignSketch {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int PLANES = 4;
  private static final int LARGEST_LEVEL = (1 << PLANES) - 1;

  private SignSketch() {}

  /** How many longs the sketch of a vector of {@code dimension} components takes. */
  static int longs(int dimension) {
    return padded(dimension) / Long.SIZE;
  }

  static byte[] encode(float[] vector) {
    float[] rotated = rotate(vector);
    byte[] bytes = new byte[rotated.length / Byte.SIZE];
    for (int i = 0; i < rotated.length; i++) {
      if (rotated[i] > 0) {
        bytes[i / Byte.SIZE] |= (byte) (1 << (i % Byte.SIZE));
      }
    }
    return bytes;
  }

  /** Copies an encoded sketch into {@code longs}, from {@code at} on. */
  static void decode(BytesRef encoded, long[] longs, int at) {
    for (int i = 0; i < encoded.length / Long.BYTES; i++) {
      longs[at + i] = (long) LONG.get(encoded.bytes, encoded.offset + i * Long.BYTES);
    }
  }

  /**
   * A question's vector with the levels −15, −13 … 15 for each dimension, as four bit planes that
   * stand for ±1, ±2, ±4 and ±8.
   */
  static final class Query {
    private final long[] ones;
    private final long[] twos;
    private final long[] fours;
    private final long[] eights;

    Query(float[] vector) {
      float[] rotated = rotate(vector);
      float largest = Float.MIN_NORMAL;
      for (float x : rotated) {
        largest = Math.max(largest, Math.abs(x));
      }
      long[][] planes = new long[PLANES][rotated.length / Long.SIZE];
      for (int i = 0; i < rotated.length; i++) {
        int level = Math.round((rotated[i] / largest + 1) / 2 * LARGEST_LEVEL);
        for (int plane = 0; plane < PLANES; plane++) {
          planes[plane][i / Long.SIZE] |= (level >> plane & 1L) << (i % Long.SIZE);
        }
      }
      ones = planes[0];
      twos = planes[1];
      fours = planes[2];
      eights = planes[3];
    }

    /** Falls as the cosine with the sketch that starts at {@code at} rises. */
    int distance(long[] sketches, int at) {
      int distance = 0;
      for (int i = 0; i < ones.length; i++) {
        long signs = sketches[at + i];
        distance +=
            Long.bitCount(signs ^ ones[i])
                + 2 * Long.bitCount(signs ^ twos[i])
                + 4 * Long.bitCount(signs ^ fours[i])
                + 8 * Long.bitCount(signs ^ eights[i]);
      }
      return distance;
    }
  }

  private static int padded(int dimension) {
    return Math.max(Long.SIZE, Integer.highestOneBit(2 * dimension - 1));
  }

  private static float[] rotate(float[] vector) {
    float[] x = new float[padded(vector.length)];
    for (int i = 0; i < vector.length; i++) {
      x[i] = flips(i) ? -vector[i] : vector[i];
    }
    for (int half = 1; half < x.length; half *= 2) {
      for (int from = 0; from < x.length; from += 2 * half) {
        for (int i = from; i < from + half; i++) {
          float sum = x[i] + x[i + half];
          x[i + half] = x[i] - x[i + half];
          x[i] = sum;
        }
      }
    }
    return x;
  }

  /** A fixed random bit for each dimension: part of the index format. */
  private static boolean flips(int dimension) {
    long z = (dimension + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return ((z ^ (z >>> 27)) & 1) == 1;
  }
}
