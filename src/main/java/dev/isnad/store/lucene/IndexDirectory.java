package dev.isnad.store.lucene;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.EmbeddingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The directory of an index, checked before it is used.
 *
 * @param name its path, for messages
 */
record IndexDirectory(Directory lucene, String name) implements AutoCloseable {
  private static final Pattern LUCENE_FILE =
      Pattern.compile("_.*|segments.*|pending_.*|write\\.lock|extra\\d+");

  /** The index in {@code dataDir}, in a directory of its own, so that other files may lie there. */
  static IndexDirectory in(Path dataDir) {
    Path path = dataDir.resolve("index").toAbsolutePath().normalize();
    try {
      return new IndexDirectory(FSDirectory.open(path), path.toString());
    } catch (IOException e) {
      throw unavailable(path.toString(), "The directory %s cannot be created or opened", e);
    }
  }

  /** Makes the first commit where there is none; what the index says of itself. */
  EmbeddingState prepare() throws IOException {
    if (DirectoryReader.indexExists(lucene)) {
      return StoreState.parse(SegmentInfos.readLatestCommit(lucene).getUserData(), name);
    }
    if (!Arrays.stream(lucene.listAll()).allMatch(LUCENE_FILE.asMatchPredicate())) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "The directory " + name + " holds other files: choose another isnad.data-dir");
    }
    try (IndexWriter writer = new IndexWriter(lucene, IndexTuning.config(() -> {}))) {
      writer.setLiveCommitData(StoreState.commitData(EmbeddingState.UNBOUND).entrySet());
      writer.commit();
    }
    return EmbeddingState.UNBOUND;
  }

  /** What to tell of {@code failure}, which kept the index from being opened. */
  RuntimeException problem(Exception failure) {
    if (failure instanceof LockObtainFailedException) {
      return new ProblemException(
          Problem.STORE_IN_USE,
          "Another process writes to the index in "
              + name
              + ": stop it, ask it over HTTP, or choose another isnad.data-dir",
          failure);
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return unavailable(
          name,
          "The index in %s cannot be read or written. "
              + "Check the rights and the free space of the directory; "
              + "if the index is damaged, remove it and ingest again",
          failure);
    }
    return (RuntimeException) failure;
  }

  private static ProblemException unavailable(String name, String words, Exception cause) {
    return new ProblemException(Problem.STORE_UNAVAILABLE, words.formatted(name), cause);
  }

  @Override
  public void close() {
    try {
      lucene.close();
    } catch (IOException e) {
      throw unavailable(name, "The directory %s could not be closed", e);
    }
  }
}
