package dev.isnad.store.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * Vectors with 16 bits a component: a scale (float), then the components as shares of it (short).
 * Half the bytes of floats, and a cosine differs from theirs by less than 0.0001; 8 bits would be
 * off by up to 0.002 and reorder near ties.
 */
final class ShortVector {
  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private ShortVector() {}

  static byte[] encode(float[] vector) {
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    byte[] bytes = new byte[Float.BYTES + Short.BYTES * vector.length];
    if (largest == 0) {
      return bytes;
    }
    float scale = largest / Short.MAX_VALUE;
    FLOAT.set(bytes, 0, scale);
    for (int i = 0; i < vector.length; i++) {
      SHORT.set(bytes, Float.BYTES + Short.BYTES * i, (short) Math.round(vector[i] / scale));
    }
    return bytes;
  }

  /**
   * The dot product of {@code query} and the encoded vector: their cosine if both have length 1.
   */
  static float dot(float[] query, BytesRef encoded) {
    byte[] bytes = encoded.bytes;
    int at = encoded.offset + Float.BYTES;
    // Two sums, so that an addition need not wait for the one before it.
    float even = 0;
    float odd = 0;
    int i = 0;
    for (; i + 1 < query.length; i += 2, at += 2 * Short.BYTES) {
      even += query[i] * (short) SHORT.get(bytes, at);
      odd += query[i + 1] * (short) SHORT.get(bytes, at + Short.BYTES);
    }
    if (i < query.length) {
      even += query[i] * (short) SHORT.get(bytes, at);
    }
    return (even + odd) * (float) FLOAT.get(bytes, encoded.offset);
  }
}
