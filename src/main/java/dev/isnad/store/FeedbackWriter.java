package dev.isnad.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.FeedbackLines.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The one that adds lines to a file of ratings. After a failure it must be closed: the next one
 * takes back what the failure may have left behind the last acknowledged line.
 */
final class FeedbackWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FeedbackWriter.class);

  /** So many lines out of date are not worth a new file. */
  private static final int FEW = 200;

  private final Path file;
  private final FileChannel lock;
  private final Set<String> ids = new HashSet<>();
  private FileChannel channel;
  private long end;
  private int count;
  private int unreadable;
  private int nextCompaction;

  private FeedbackWriter(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * @throws ProblemException {@link Problem#STORE_IN_USE} if there is another one
   */
  static FeedbackWriter open(Path file) throws IOException {
    Path directory = file.getParent();
    Files.createDirectories(directory);
    FeedbackWriter writer = new FeedbackWriter(file, lock(directory.resolve("write.lock")));
    try {
      removeUnfinished(shorter(file));
      writer.load();
      // Each time, for a process that was killed may have made them just before.
      forceNames(directory);
      forceNames(directory.getParent());
      if (writer.outOfDate() > 0) {
        writer.compact();
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, CREATE, WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debugf("This process holds %s already", path);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new ProblemException(Problem.STORE_IN_USE, "Another process writes the ratings.");
    }
    return channel;
  }

  private void load() throws IOException {
    channel = FileChannel.open(file, CREATE, READ, WRITE);
    FeedbackLines lines = FeedbackLines.read(channel);
    ids.clear();
    ids.addAll(lines.live().keySet());
    count = lines.count();
    unreadable = lines.unreadable().size();
    end = lines.end();
    if (channel.size() > end) {
      channel.truncate(end);
      channel.force(true);
    }
    if (unreadable > 0) {
      LOG.warnf("%,d lines of %s cannot be read and are left as they are", unreadable, file);
    }
  }

  boolean contains(String answerId) {
    return ids.contains(answerId);
  }

  /** Durable on return. */
  void put(Feedback feedback) throws IOException {
    append(FeedbackLines.line(feedback));
    ids.add(feedback.answerId());
  }

  /** Durable on return. */
  void withdraw(String answerId) throws IOException {
    append(FeedbackLines.withdrawal(answerId));
    ids.remove(answerId);
  }

  private void append(byte[] line) throws IOException {
    try {
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest, end + rest.position());
      }
      channel.force(false);
    } catch (IOException e) {
      takeBack();
      throw e;
    }
    end += line.length;
    count++;
  }

  /** Nobody was told of what stands behind the end; if it cannot be removed now, then later. */
  private void takeBack() {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      LOG.debugf(e, "%s keeps a line that is not whole", file);
    }
  }

  private int outOfDate() {
    return count - unreadable - ids.size();
  }

  /** Makes the file shorter where that is worth it. */
  void tidyUp() throws IOException {
    if (outOfDate() > ids.size() + FEW && count >= nextCompaction) {
      compact();
    }
  }

  /** Replaces the file by one without what is out of date; where there is no room, not now. */
  private void compact() throws IOException {
    Path shorter = shorter(file);
    if (isWritten(shorter)) {
      Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE);
      forceNames(file.getParent());
      channel.close();
      load();
    }
  }

  private boolean isWritten(Path shorter) {
    try (FileChannel to = FileChannel.open(shorter, CREATE, TRUNCATE_EXISTING, WRITE)) {
      copyTo(to);
      to.force(true);
      return true;
    } catch (IOException e) {
      LOG.warnf("%s stays longer than it need be: %s", file, e);
      nextCompaction = count + FEW;
      removeUnfinished(shorter);
      return false;
    }
  }

  /** What a failure left, or a killed process; it is in nobody's way, so it may also stay. */
  private static void removeUnfinished(Path shorter) {
    try {
      Files.deleteIfExists(shorter);
    } catch (IOException e) {
      LOG.debugf(e, "%s stays", shorter);
    }
  }

  private void copyTo(FileChannel to) throws IOException {
    FeedbackLines lines = FeedbackLines.read(channel);
    List<Line> kept = new ArrayList<>(lines.live().values());
    kept.addAll(lines.unreadable());
    for (Line line : kept) {
      long start = line.start();
      while (start < line.end()) {
        start += channel.transferTo(start, line.end() - start, to);
      }
    }
  }

  private static Path shorter(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Makes the names in a directory durable. */
  private static void forceNames(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, READ)) {
      names.force(true);
    }
  }

  @Override
  public void close() {
    for (FileChannel open : new FileChannel[] {channel, lock}) {
      try {
        if (open != null) {
          open.close();
        }
      } catch (IOException e) {
        LOG.debugf(e, "%s was not closed", file);
      }
    }
  }
}
