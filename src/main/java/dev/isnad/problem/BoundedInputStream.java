package dev.isnad.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of unannounced length that turns into {@link Problem#TOO_LARGE} at its limit. */
public final class BoundedInputStream extends FilterInputStream {
  private final long limit;
  private long count;

  /**
   * @param limit how many bytes may be read
   */
  public BoundedInputStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    count += read;
    if (count > limit) {
      throw ProblemRoutes.tooLarge(limit);
    }
  }
}
