package dev.isnad.ingest;

import dev.isnad.article.ReadResult;
import dev.isnad.ingest.ArticleFiles.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything under a directory that is not hidden, and what of it could not be listed. */
final class DirectoryListing extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Named> files = new ArrayList<>();
  private final List<ReadResult.Failed> unlisted = new ArrayList<>();

  private DirectoryListing(Path root) {
    this.root = root;
  }

  static DirectoryListing of(Path directory) {
    try {
      // A link to a directory, when named, is meant to be followed; links within are not.
      DirectoryListing listing = new DirectoryListing(directory.toRealPath());
      Files.walkFileTree(listing.root, listing);
      listing.files.sort(Comparator.comparing(Named::path));
      return listing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of their paths. */
  List<Named> files() {
    return files;
  }

  List<ReadResult.Failed> unlisted() {
    return unlisted;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isHidden(file) && Files.isRegularFile(file)) {
      files.add(new Named(name(file), file));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    if (!isHidden(file)) {
      String name = file.equals(root) ? file.toString() : name(file);
      unlisted.add(
          new ReadResult.Failed(
              name,
              "it cannot be listed, so nothing in it was read: may it be read by this user?"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
    // What was found of it before the failure is read.
    return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, failure);
  }

  private boolean isHidden(Path path) {
    return !path.equals(root) && path.getFileName().toString().startsWith(".");
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
