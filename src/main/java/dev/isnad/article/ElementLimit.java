package dev.isnad.article;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a stream of JSON elements when one of them is too large to be an article. */
final class ElementLimit extends FilterReader {
  private final long most;
  private long taken;

  ElementLimit(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** The next element begins. */
  void begin() {
    taken = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws UnreadableException {
    taken += read;
    if (taken > most + (1 << 16)) {
      throw new UnreadableException("one article is larger than the limit of " + most + " bytes");
    }
  }
}
