package dev.isnad.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads text, HTML, JSON, NDJSON and zips of them into cleaned pages, one at a time, in bounded
 * memory. A part that cannot be read becomes a {@link ReadResult.Failed} and the rest goes on.
 */
public final class ArticleReader {

  /** Opens the bytes of one file; called at most once for each reading. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * @param name the file's path relative to where reading started, with its extension
   */
  public void read(String name, Content content, Consumer<ReadResult> sink) {
    throw new UnsupportedOperationException();
  }
}
