package dev.isnad.ingest;

import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The articles that come with the program, so that the first run has something to answer from. */
final class BundledSamples implements ArticleSource {
  private static final String FOLDER = "samples/";

  /** The names of the files, one a line: a jar cannot be listed like a directory. */
  private static final String INDEX = "index.txt";

  private final ArticleReader reader;

  BundledSamples(ArticleReader reader) {
    this.reader = reader;
  }

  @Override
  public void read(Consumer<ReadResult> sink) {
    for (String name : names()) {
      reader.read(name, () -> open(name), sink);
    }
  }

  private static List<String> names() {
    try (InputStream index = open(INDEX)) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IOException("the program was built without " + FOLDER + name);
    }
    return file;
  }
}
