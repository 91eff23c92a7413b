package dev.isnad.llm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the program logs, at {@code INFO} and above, until this is closed. */
public final class LogLines extends Handler implements AutoCloseable {
  private final Formatter formatter = new SimpleFormatter();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Tests of the command line raise it for the whole process. */
  private final Level before = Logger.getLogger("").getLevel();

  private LogLines() {}

  public static LogLines collect() {
    LogLines lines = new LogLines();
    Logger.getLogger("").addHandler(lines);
    Logger.getLogger("").setLevel(Level.INFO);
    return lines;
  }

  /** The lines of one class, each as {@code LEVEL message}. */
  public List<String> of(Class<?> logger) {
    return lines.stream()
        .filter(line -> line.startsWith(logger.getName() + " "))
        .map(line -> line.substring(logger.getName().length() + 1))
        .toList();
  }

  @Override
  public void publish(LogRecord logRecord) {
    if (logRecord.getLevel().intValue() >= Level.INFO.intValue()) {
      lines.add(
          "%s %s %s"
              .formatted(
                  logRecord.getLoggerName(),
                  logRecord.getLevel(),
                  formatter.formatMessage(logRecord)));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
    Logger.getLogger("").setLevel(before);
  }
}
