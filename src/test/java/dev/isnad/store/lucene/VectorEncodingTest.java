package dev.isnad.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.BytesRef;

/** The two encodings of a vector, for any dimension. */
class VectorEncodingTest {

  @Property(tries = 50)
  void aShortVectorKeepsTheCosine(@ForAll @IntRange(min = 1, max = 4096) int dimension) {
    Random random = new Random(dimension);
    float[] a = unit(random, dimension);
    float[] b = unit(random, dimension);
    double expected = 0;
    for (int i = 0; i < dimension; i++) {
      expected += a[i] * b[i];
    }
    float dot = ShortVector.dot(a, new BytesRef(ShortVector.encode(b)));
    assertThat((double) dot).isCloseTo(expected, offset(1e-4));
  }

  @Property(tries = 10)
  void aVectorOfZerosHasNoCosine(@ForAll @IntRange(min = 1, max = 300) int dimension) {
    BytesRef zeros = new BytesRef(ShortVector.encode(new float[dimension]));
    assertThat(ShortVector.dot(unit(new Random(1), dimension), zeros)).isZero();
  }

  @Property(tries = 30)
  void aSketchTellsNearFromFar(@ForAll @IntRange(min = 128, max = 4096) int dimension) {
    Random random = new Random(dimension);
    float[] near = unit(random, dimension);
    float[] far = unit(random, dimension);
    SignSketch.Query query = new SignSketch.Query(near);
    assertThat(distance(query, near)).isLessThan(distance(query, far));
  }

  private static int distance(SignSketch.Query query, float[] vector) {
    long[] longs = new long[SignSketch.longs(vector.length)];
    SignSketch.decode(new BytesRef(SignSketch.encode(vector)), longs, 0);
    return query.distance(longs, 0);
  }

  private static float[] unit(Random random, int dimension) {
    float[] vector = new float[dimension];
    double length = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
