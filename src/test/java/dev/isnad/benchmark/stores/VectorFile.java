package dev.isnad.benchmark.stores;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Vectors of one dimension in a file, one after the other, numbered from 0. */
record VectorFile(Path path, int dimension) {
  private static final int BUFFER = 1 << 20;

  /** Writes a new file. */
  final class Writer implements AutoCloseable {
    private final OutputStream out;

    private Writer() throws IOException {
      this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    void add(float[] vector) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(size());
      bytes.asFloatBuffer().put(vector);
      out.write(bytes.array());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads all from the first on. */
  final class Reader implements AutoCloseable {
    private final DataInputStream in;

    private Reader() throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    float[] next() throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(size());
      in.readFully(bytes.array());
      return floats(bytes);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  Writer write() throws IOException {
    return new Writer();
  }

  Reader read() throws IOException {
    return new Reader();
  }

  /** One vector, by its number. */
  float[] at(int number) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(size());
      file.read(bytes, (long) number * size());
      return floats(bytes.rewind());
    }
  }

  private int size() {
    return dimension * Float.BYTES;
  }

  private float[] floats(ByteBuffer bytes) {
    float[] vector = new float[dimension];
    bytes.asFloatBuffer().get(vector);
    return vector;
  }
}
