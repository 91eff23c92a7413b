package dev.isnad.store.pgvector;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Rows in the binary format of PostgreSQL's COPY (its manual, "COPY", "Binary Format"): a sparse
 * vector of 300 entries is parsed from text ten times as slowly as it is copied.
 */
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final int OID_INT4 = 23;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  BinaryCopy() {
    write(
        to -> {
          to.write(SIGNATURE);
          to.writeInt(0);
          to.writeInt(0);
        });
  }

  BinaryCopy row(int fields) {
    return write(to -> to.writeShort(fields));
  }

  BinaryCopy text(String value) {
    if (value == null) {
      return write(to -> to.writeInt(-1));
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return write(
        to -> {
          to.writeInt(utf8.length);
          to.write(utf8);
        });
  }

  BinaryCopy integer(int value) {
    return write(
        to -> {
          to.writeInt(Integer.BYTES);
          to.writeInt(value);
        });
  }

  BinaryCopy date(LocalDate value) {
    return value == null
        ? write(to -> to.writeInt(-1))
        : integer(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH, value)));
  }

  BinaryCopy integers(int[] values) {
    return write(
        to -> {
          to.writeInt(Integer.BYTES * (5 + 2 * values.length));
          to.writeInt(1); // dimensions
          to.writeInt(0); // no nulls
          to.writeInt(OID_INT4);
          to.writeInt(values.length);
          to.writeInt(1); // the first index
          for (int value : values) {
            to.writeInt(Integer.BYTES);
            to.writeInt(value);
          }
        });
  }

  BinaryCopy vector(float[] values) {
    return write(
        to -> {
          to.writeInt(2 * Short.BYTES + Float.BYTES * values.length);
          to.writeShort(values.length);
          to.writeShort(0); // unused
          for (float value : values) {
            to.writeFloat(value);
          }
        });
  }

  /**
   * @param indices ascending, from 0
   */
  BinaryCopy sparseVector(int dimensions, int[] indices, float[] values) {
    return write(
        to -> {
          to.writeInt(3 * Integer.BYTES + (Integer.BYTES + Float.BYTES) * indices.length);
          to.writeInt(dimensions);
          to.writeInt(indices.length);
          to.writeInt(0); // unused
          for (int index : indices) {
            to.writeInt(index);
          }
          for (float value : values) {
            to.writeFloat(value);
          }
        });
  }

  /** All rows, ended; nothing may be added after. */
  byte[] bytes() {
    write(to -> to.writeShort(-1));
    return bytes.toByteArray();
  }

  private interface Fields {
    void to(DataOutputStream out) throws IOException;
  }

  private BinaryCopy write(Fields fields) {
    try {
      fields.to(out);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
  }
}
