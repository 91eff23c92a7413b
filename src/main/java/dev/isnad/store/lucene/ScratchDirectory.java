package dev.isnad.store.lucene;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ScratchStore;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** An embedded store in a temporary directory. */
public final class ScratchDirectory {
  private static final Logger LOG = Logger.getLogger(ScratchDirectory.class);
  private static final String PREFIX = "isnad-scratch-";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private ScratchDirectory() {}

  /** An empty store; also removes the directories of processes that were killed. */
  public static ScratchStore open(Clock clock, WordAnalyzer analyzer) {
    return open(Path.of(System.getProperty("java.io.tmpdir")), clock, analyzer);
  }

  static ScratchStore open(Path parent, Clock clock, WordAnalyzer analyzer) {
    removeLeftBehind(parent, clock);
    Path directory;
    try {
      directory = Files.createTempDirectory(parent, PREFIX);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE, "No directory can be created in " + parent, e);
    }
    try {
      LuceneArticleStore articles = LuceneArticleStore.open(directory, analyzer);
      return new ScratchStore(articles, () -> close(articles, directory));
    } catch (RuntimeException | Error e) {
      remove(directory);
      throw e;
    }
  }

  private static void close(LuceneArticleStore articles, Path directory) {
    try {
      articles.close();
    } finally {
      remove(directory);
    }
  }

  private static void removeLeftBehind(Path parent, Clock clock) {
    try (Stream<Path> files = Files.list(parent)) {
      List<Path> scratch =
          files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
      for (Path directory : scratch) {
        if (Files.getLastModifiedTime(directory)
            .toInstant()
            .isBefore(clock.instant().minus(LEFT_BEHIND))) {
          remove(directory);
        }
      }
    } catch (IOException e) {
      LOG.debug("Directories left behind were not looked for", e);
    }
  }

  private static void remove(Path directory) {
    try {
      Files.walkFileTree(directory, new Removal());
    } catch (IOException e) {
      LOG.warnf("The temporary directory %s could not be removed: %s", directory, e.getMessage());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
