package dev.isnad.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;

/**
 * Reads text, HTML, JSON, NDJSON and zips of them into cleaned pages, one at a time, in bounded
 * memory. A part that cannot be read becomes a {@link ReadResult.Failed} and the rest goes on. Safe
 * for use by several threads.
 */
public final class ArticleReader {
  private static final int HEAD = 1024;
  private final ReadLimits limits;
  private final ArticleCleaner cleaner = new ArticleCleaner();
  private final HtmlPages htmlPages = new HtmlPages(cleaner);
  private final JsonArticles jsonArticles;

  /** Reads within {@link ReadLimits#DEFAULT}. */
  public ArticleReader() {
    this(ReadLimits.DEFAULT);
  }

  public ArticleReader(ReadLimits limits) {
    this.limits = limits;
    this.jsonArticles = new JsonArticles(cleaner, limits.articleBytes());
  }

  /** Opens the bytes of one file; called at most once for each reading. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * Hands every page of the file, and every part of it that cannot be read, to {@code sink}; throws
   * only what {@code sink} throws.
   *
   * @param name the file's path relative to where reading started, with its extension
   */
  public void read(String name, Content content, Consumer<ReadResult> sink) {
    Results results = Results.of(name.replace('\\', '/'), sink);
    try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
      if (kind(name, in) == FileKind.ZIP) {
        new ZipArticles(limits).read(in, results, this::file);
      } else {
        file(name, in, results);
      }
    } catch (IOException e) {
      results.failed(reason(e));
    }
  }

  /** In words for whoever sent the file: Java's name classes and, of an upload, our own paths. */
  static String reason(IOException failure) {
    if (failure instanceof UnreadableException) {
      return failure.getMessage();
    }
    if (failure instanceof AccessDeniedException) {
      return "it cannot be read: permission is denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it cannot be read: it is not there any more";
    }
    if (failure instanceof EOFException) {
      return "it ends too early: it was cut off";
    }
    return "it cannot be read: the disk or the file is damaged";
  }

  private static FileKind kind(String name, InputStream buffered) throws IOException {
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    return FileKind.of(name, head);
  }

  private void file(String name, InputStream stream, Results results) throws IOException {
    InputStream in = stream.markSupported() ? stream : new BufferedInputStream(stream, 1 << 16);
    switch (kind(name, in)) {
      case TEXT -> {
        byte[] bytes = whole(in);
        results.page(
            () ->
                cleaner.clean(
                    ArticleIds.ofPath(results.path()),
                    ArticleMetadata.UNKNOWN,
                    TextDecoder.decode(bytes)));
      }
      case HTML -> {
        byte[] bytes = whole(in);
        results.page(
            () -> htmlPages.clean(ArticleIds.ofPath(results.path()), TextDecoder.decode(bytes)));
      }
      case JSON -> jsonArticles.json(in, results);
      case NDJSON -> jsonArticles.lines(in, results);
      default ->
          throw new UnreadableException(
              "it is none of the file types that are read: .txt, .md, .html, .htm, .json, .ndjson,"
                  + " .jsonl, .zip");
    }
  }

  private byte[] whole(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.articleBytes() + 1);
    if (bytes.length > limits.articleBytes()) {
      throw new UnreadableException(
          "it is larger than the limit of " + limits.articleBytes() + " bytes for one article");
    }
    return bytes;
  }
}
