package dev.isnad.store;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.FeedbackLines.Line;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps ratings in a file of JSON lines that only grows: a change is one more line, which is on the
 * disk before it is acknowledged. When it is first written to, and when most of it is out of date,
 * a file with what still counts takes its place at once. One process writes, which holds the ids of
 * the rated answers in memory, some 100 bytes each; any number read, without waiting.
 */
public final class FileFeedbackArchive implements FeedbackArchive {
  private static final Logger LOG = Logger.getLogger(FileFeedbackArchive.class);

  private final Path file;
  private FeedbackWriter writer;

  /**
   * @param directory created when something is kept
   */
  public FileFeedbackArchive(Path directory) {
    this.file = directory.resolve("feedback.ndjson").toAbsolutePath();
  }

  @Override
  public synchronized void put(Feedback feedback) {
    write(
        open -> {
          open.put(feedback);
          return true;
        });
  }

  @Override
  public synchronized boolean delete(String answerId) {
    return write(
        open -> {
          boolean there = open.contains(answerId);
          if (there) {
            open.withdraw(answerId);
          }
          return there;
        });
  }

  /** Work of the writer. */
  @FunctionalInterface
  private interface Work {
    boolean with(FeedbackWriter open) throws IOException;
  }

  private boolean write(Work work) {
    try {
      writer = writer == null ? FeedbackWriter.open(file) : writer;
      boolean result = work.with(writer);
      writer.tidyUp();
      return result;
    } catch (IOException e) {
      close();
      throw unavailable(e);
    }
  }

  @Override
  public void forEach(Consumer<Feedback> visitor) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FeedbackLines lines = FeedbackLines.read(channel);
      if (!lines.unreadable().isEmpty()) {
        LOG.warnf("%,d lines of %s cannot be read", lines.unreadable().size(), file);
      }
      for (Line line : lines.live().values()) {
        line.feedback(channel).ifPresent(visitor);
      }
    } catch (NoSuchFileException e) {
      LOG.debugf("There are no ratings yet: %s", e.getMessage());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private ProblemException unavailable(IOException e) {
    LOG.warnf("The ratings in %s cannot be read or written: %s", file, e);
    return new ProblemException(
        Problem.STORE_UNAVAILABLE, "The ratings cannot be read or written.", e);
  }

  @Override
  public synchronized void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
