package dev.isnad.ingest;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a person at a terminal how far work is, by a bar with the rate and the time that is left,
 * and lets lines pass above it. Where there is no terminal there are only the lines.
 */
public final class TerminalProgress implements AutoCloseable {
  private final PrintWriter err;
  private final ProgressBar bar;

  private TerminalProgress(PrintWriter err, ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /**
   * What the bar counts.
   *
   * @param task what is done, in a word
   * @param most how much there is to do
   * @param unit what stands behind the numbers
   * @param unitSize by what they are divided
   */
  public record Scale(String task, long most, String unit, long unitSize) {}

  /** A bar where there is a terminal. */
  public static TerminalProgress on(PrintWriter err, Scale scale) {
    // There is no console when either end is redirected: then a bar would only fill a log.
    return new TerminalProgress(err, System.console() == null ? null : bar(scale));
  }

  private static ProgressBar bar(Scale scale) {
    return new ProgressBarBuilder()
        .setTaskName(scale.task())
        .setInitialMax(scale.most())
        .setUnit(scale.unit(), scale.unitSize())
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .build();
  }

  /** Whether somebody sees the bar; else lines now and then must do. */
  public boolean isBar() {
    return bar != null;
  }

  public void stepBy(long more) {
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  public void stepTo(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /** Words behind the bar. */
  public void message(String words) {
    if (bar != null) {
      bar.setExtraMessage(" " + words);
    }
  }

  /** A line of its own; the bar is drawn again below. */
  public void line(String text) {
    if (bar != null) {
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
}
