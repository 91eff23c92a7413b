package dev.isnad.ingest;

import dev.isnad.article.RemovedBlock;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a person how far a run is: on a terminal a bar over the bytes of all files, with the rate
 * and the time that is left; elsewhere a line every {@value #STEP} articles. Failures are lines of
 * their own on both.
 */
final class IngestProgress implements IngestListener, AutoCloseable {
  private static final int STEP = 5_000;
  private static final long KILOBYTE = 1024;

  private final PrintWriter err;
  private final IngestListener next;
  private final ProgressBar bar;
  private long articles;

  private IngestProgress(PrintWriter err, IngestListener next, ProgressBar bar) {
    this.err = err;
    this.next = next;
    this.bar = bar;
  }

  /**
   * @param size the bytes of all files
   * @param next hears everything, too
   */
  static IngestProgress on(PrintWriter err, long size, IngestListener next) {
    // There is no console when either end is redirected: then a bar would only fill a log.
    return new IngestProgress(err, next, System.console() == null ? null : bar(size));
  }

  private static ProgressBar bar(long size) {
    return new ProgressBarBuilder()
        .setTaskName("ingest")
        .setInitialMax(size)
        .setUnit(" KB", KILOBYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .build();
  }

  /** The stream, with what is read of it shown. */
  InputStream watch(InputStream stream) {
    return bar == null ? stream : new Watched(stream, bar);
  }

  @Override
  public void outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      line("%s: %s".formatted(failed.locator(), failed.reason()));
    } else {
      articles++;
      if (bar != null) {
        bar.setExtraMessage(" %,d articles".formatted(articles));
      } else if (articles % STEP == 0) {
        line("%,d articles".formatted(articles));
      }
    }
    next.outcome(outcome);
  }

  @Override
  public void removed(RemovedBlock block) {
    next.removed(block);
  }

  private void line(String text) {
    if (bar != null) {
      // Over the bar's line; the bar is drawn again below.
      err.print("\r\u001b[K");
    }
    err.println(text);
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** The progress bar's own wrapper would end the bar with the first file. */
  private static final class Watched extends FilterInputStream {
    private final ProgressBar bar;

    Watched(InputStream stream, ProgressBar bar) {
      super(stream);
      this.bar = bar;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bar.stepBy(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      bar.stepBy(Math.max(0, read));
      return read;
    }
  }
}
