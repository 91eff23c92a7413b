package dev.isnad.store.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that is full from time to time. */
final class FailingDirectory extends FilterDirectory {
  private volatile boolean full;
  private volatile boolean syncFails;

  FailingDirectory(Directory in) {
    super(in);
  }

  /** New files cannot be created. */
  void full(boolean now) {
    full = now;
  }

  /** What was written does not reach the disk. */
  void syncFails(boolean now) {
    syncFails = now;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    return super.createOutput(name, context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    if (syncFails) {
      throw new IOException("Input/output error");
    }
    super.sync(names);
  }
}
