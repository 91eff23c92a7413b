package dev.isnad.ingest;

import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Articles from files and directories, in the order of their names, so that a run repeated finds
 * the same first of two that collide. Hidden files are not articles; a directory that may not be
 * listed is a failure of its own beside all that can be read.
 */
final class ArticleFiles implements ArticleSource {
  private final ArticleReader reader;
  private final List<Named> files;
  private final List<ReadResult.Failed> unlisted;
  private final UnaryOperator<InputStream> watch;

  private ArticleFiles(
      ArticleReader reader,
      List<Named> files,
      List<ReadResult.Failed> unlisted,
      UnaryOperator<InputStream> watch) {
    this.reader = reader;
    this.files = List.copyOf(files);
    this.unlisted = List.copyOf(unlisted);
    this.watch = watch;
  }

  /**
   * A file under the name that its articles get their ids from: relative to where reading starts.
   */
  record Named(String name, Path path) {}

  /**
   * @param roots files, or directories to be read through
   */
  static ArticleFiles under(ArticleReader reader, List<Path> roots) {
    List<Named> files = new ArrayList<>();
    List<ReadResult.Failed> unlisted = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        DirectoryListing listing = DirectoryListing.of(root);
        files.addAll(listing.files());
        unlisted.addAll(listing.unlisted());
      } else {
        files.add(new Named(String.valueOf(root.getFileName()), root));
      }
    }
    return new ArticleFiles(reader, files, unlisted, UnaryOperator.identity());
  }

  static ArticleFiles of(ArticleReader reader, List<Named> files) {
    return new ArticleFiles(reader, files, List.of(), UnaryOperator.identity());
  }

  /** The same files, each opened through {@code stream}: to see how far reading is. */
  ArticleFiles watchedBy(UnaryOperator<InputStream> stream) {
    return new ArticleFiles(reader, files, unlisted, stream);
  }

  /** How large all files are together, in bytes. */
  long size() {
    return files.stream().mapToLong(file -> file.path().toFile().length()).sum();
  }

  @Override
  public void read(Consumer<ReadResult> sink) {
    unlisted.forEach(sink);
    for (Named file : files) {
      reader.read(file.name(), () -> watch.apply(Files.newInputStream(file.path())), sink);
    }
  }
}
