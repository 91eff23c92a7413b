package dev.isnad.ingest;

import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Articles from files and directories, in the order of their names, so that a run repeated finds
 * the same first of two that collide. Hidden files are not articles.
 */
final class ArticleFiles implements ArticleSource {
  private final ArticleReader reader;
  private final List<Named> files;
  private final UnaryOperator<InputStream> watch;

  private ArticleFiles(ArticleReader reader, List<Named> files, UnaryOperator<InputStream> watch) {
    this.reader = reader;
    this.files = List.copyOf(files);
    this.watch = watch;
  }

  /**
   * A file under the name that its articles get their ids from: relative to where reading starts.
   */
  record Named(String name, Path path) {}

  /**
   * @param roots files, or directories to be read through
   * @throws IOException if one is not there or cannot be listed
   */
  static ArticleFiles under(ArticleReader reader, List<Path> roots) throws IOException {
    List<Named> files = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> walk = Files.walk(root)) {
          walk.filter(path -> isArticle(root, path))
              .sorted()
              .forEach(p -> files.add(name(root, p)));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      } else {
        files.add(new Named(String.valueOf(root.getFileName()), root));
      }
    }
    return new ArticleFiles(reader, files, UnaryOperator.identity());
  }

  static ArticleFiles of(ArticleReader reader, List<Named> files) {
    return new ArticleFiles(reader, files, UnaryOperator.identity());
  }

  /** The same files, each opened through {@code stream}: to see how far reading is. */
  ArticleFiles watchedBy(UnaryOperator<InputStream> stream) {
    return new ArticleFiles(reader, files, stream);
  }

  /** How large all files are together, in bytes. */
  long size() {
    return files.stream().mapToLong(file -> file.path().toFile().length()).sum();
  }

  @Override
  public void read(Consumer<ReadResult> sink) {
    for (Named file : files) {
      reader.read(file.name(), () -> watch.apply(Files.newInputStream(file.path())), sink);
    }
  }

  private static boolean isArticle(Path root, Path path) {
    for (Path part : root.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return Files.isRegularFile(path);
  }

  private static Named name(Path root, Path path) {
    return new Named(root.relativize(path).toString().replace('\\', '/'), path);
  }
}
