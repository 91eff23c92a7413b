package dev.isnad.store.lucene;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;

/**
 * The one writer of an index. A change is durable when its call returns; changes that arrive while
 * a commit is under way share the next one. After a failed write everything that was not
 * acknowledged is rolled back, and the next change opens the index again.
 */
final class GroupCommitWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(GroupCommitWriter.class);

  private static final long ANY_LATER = Long.MAX_VALUE;

  private final Directory directory;
  private final String where;
  private final Committed listener;

  /** Many may change the index at once; who counts before deleting must be alone. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock(true);

  private final Object committing = new Object();

  /** Commits merges. Not the merging thread itself: a failing writer waits for that to end. */
  private final ExecutorService merges =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "isnad-commit-merges");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Session session;
  private boolean closed;

  /** Is told, by one thread at a time, that there is a new commit. */
  @FunctionalInterface
  interface Committed {
    void refresh() throws IOException;
  }

  /** A writer from its opening to its close or failure. */
  private static final class Session {
    private final IndexWriter writer;
    private long durable = -1;

    Session(IndexWriter writer) {
      this.writer = writer;
    }
  }

  /**
   * @param where the directory, for messages
   * @throws IOException if the directory is locked or cannot be read or written
   */
  GroupCommitWriter(Directory directory, String where, Committed listener) throws IOException {
    this.directory = directory;
    this.where = where;
    this.listener = listener;
    this.session = open();
  }

  private Session open() throws IOException {
    return new Session(new IndexWriter(directory, IndexTuning.config(this::mergeFinished)));
  }

  /** Applies {@code change}, beside others; durable and visible on return. */
  void write(Writing change) {
    Session current = session();
    changes.readLock().lock();
    long number;
    try {
      number = apply(current, change);
    } finally {
      changes.readLock().unlock();
    }
    commit(current, number);
  }

  /** Applies {@code change} while there is no other, all of them before it being visible. */
  void writeAlone(Writing change) {
    Session current = session();
    changes.writeLock().lock();
    long number;
    try {
      commit(current, current.writer.getMaxCompletedSequenceNumber());
      number = apply(current, change);
    } finally {
      changes.writeLock().unlock();
    }
    commit(current, number);
  }

  /** Makes {@code commitData} what the index says of itself. */
  void describe(Map<String, String> commitData) {
    writeAlone(
        writer -> {
          writer.setLiveCommitData(commitData.entrySet());
          // It has no number of its own: any later commit carries it.
          return ANY_LATER;
        });
  }

  private long apply(Session current, Writing change) {
    try {
      return change.apply(current.writer);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(current, e);
    } catch (RuntimeException | Error e) {
      if (!current.writer.isOpen()) {
        throw failed(current, e);
      }
      throw e;
    }
  }

  private void commit(Session current, long number) {
    if (number < 0) {
      return;
    }
    try {
      synchronized (committing) {
        if (current.durable < number) {
          current.durable = Math.max(current.durable, current.writer.commit());
          listener.refresh();
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      throw failed(current, e);
    }
  }

  private void mergeFinished() {
    try {
      merges.execute(this::commitMerged);
    } catch (RejectedExecutionException e) {
      LOG.debug("the index is closing, which commits the merge");
    }
  }

  /** Makes finished merges visible: without it, searches would be slow until the next change. */
  private void commitMerged() {
    Session current = session;
    if (current != null && current.writer.isOpen()) {
      try {
        commit(current, ANY_LATER);
      } catch (ProblemException e) {
        LOG.debug("logged where it failed; the next change opens the index again", e);
      }
    }
  }

  private synchronized Session session() {
    if (closed) {
      throw new ProblemException(Problem.STORE_UNAVAILABLE, "The article store is closed");
    }
    if (session == null || !session.writer.isOpen()) {
      try {
        session = open();
      } catch (IOException e) {
        throw new ProblemException(
            Problem.STORE_UNAVAILABLE,
            "The index in " + where + " cannot be written; searches go on",
            e);
      }
    }
    return session;
  }

  private synchronized ProblemException failed(Session broken, Throwable cause) {
    if (cause instanceof IOException) {
      // The disk's failure, not ours: its words say it all.
      LOG.errorf("Writing the index in %s failed: %s", where, cause.getMessage());
      LOG.debug("Where it failed", cause);
    } else {
      LOG.errorf(cause, "Writing the index in %s failed", where);
    }
    if (session == broken) {
      session = null;
    }
    try {
      broken.writer.rollback();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
    return new ProblemException(
        Problem.STORE_UNAVAILABLE,
        "The index in " + where + " could not be written, so this was not saved. Is the disk full?",
        cause);
  }

  /** Waits for changes and merges under way. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    changes.writeLock().lock();
    try {
      merges.shutdown();
      merges.awaitTermination(1, TimeUnit.MINUTES);
      Session last = session;
      if (last != null && last.writer.isOpen()) {
        last.writer.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      changes.writeLock().unlock();
    }
  }
}
