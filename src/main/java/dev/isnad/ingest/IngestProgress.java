package dev.isnad.ingest;

import dev.isnad.article.RemovedBlock;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Tells a person how far a run is: on a terminal a bar over the bytes of all files, with the rate
 * and the time that is left; elsewhere a line every {@value #STEP} articles. Failures are lines of
 * their own on both.
 */
final class IngestProgress implements IngestListener, AutoCloseable {
  private static final int STEP = 5_000;
  private static final long KILOBYTE = 1024;

  private final TerminalProgress terminal;
  private final IngestListener next;
  private long articles;

  private IngestProgress(TerminalProgress terminal, IngestListener next) {
    this.terminal = terminal;
    this.next = next;
  }

  /**
   * @param size the bytes of all files
   * @param next hears everything, too
   */
  static IngestProgress on(PrintWriter err, long size, IngestListener next) {
    var scale = new TerminalProgress.Scale("ingest", size, " KB", KILOBYTE);
    return new IngestProgress(TerminalProgress.on(err, scale), next);
  }

  /** The stream, with what is read of it shown. */
  InputStream watch(InputStream stream) {
    return terminal.isBar() ? new Watched(stream, terminal) : stream;
  }

  @Override
  public void outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      terminal.line("%s: %s".formatted(failed.locator(), failed.reason()));
    } else {
      articles++;
      if (terminal.isBar()) {
        terminal.message("%,d articles".formatted(articles));
      } else if (articles % STEP == 0) {
        terminal.line("%,d articles".formatted(articles));
      }
    }
    next.outcome(outcome);
  }

  @Override
  public void removed(RemovedBlock block) {
    next.removed(block);
  }

  @Override
  public void close() {
    terminal.close();
  }

  /** The progress bar's own wrapper would end the bar with the first file. */
  private static final class Watched extends FilterInputStream {
    private final TerminalProgress progress;

    Watched(InputStream stream, TerminalProgress progress) {
      super(stream);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      progress.stepBy(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      progress.stepBy(Math.max(0, read));
      return read;
    }
  }
}
