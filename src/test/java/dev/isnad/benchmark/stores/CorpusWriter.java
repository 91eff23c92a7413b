package dev.isnad.benchmark.stores;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import dev.isnad.embedding.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cleans, multiplies and embeds the news, once for all stores. */
final class CorpusWriter implements AutoCloseable {
  private static final int EMBEDDED_AT_ONCE = 8_192;

  private final Embedder embedder;
  private final int limit;
  private final NewsCorpus.Files files;
  private final SequenceWriter articles;
  private final VectorFile.Writer vectors;
  private final Map<String, Integer> firstParagraphs = new TreeMap<>();
  private final List<Article> waiting = new ArrayList<>();
  private int paragraphs;
  private double embeddingSeconds;

  private CorpusWriter(Path directory, Embedder embedder, int limit) throws IOException {
    this.embedder = embedder;
    this.limit = limit;
    this.files =
        new NewsCorpus.Files(
            directory.resolve("articles.ndjson"),
            new VectorFile(directory.resolve("vectors"), embedder.dimension()));
    this.articles =
        NewsCorpus.JSON
            .writer()
            .withRootValueSeparator("\n")
            .writeValues(Files.newBufferedWriter(files.articles()));
    this.vectors = files.vectors().write();
  }

  /**
   * Writes a corpus.
   *
   * @param size how many paragraphs to take, and to make by {@link WordSwap} where the news have
   *     fewer; 0 for the news as they are
   */
  static NewsCorpus write(Path news, Path directory, Embedder embedder, int size)
      throws IOException {
    int limit = size == 0 ? Integer.MAX_VALUE : size;
    WordSwap swap = new WordSwap();
    try (CorpusWriter writer = new CorpusWriter(directory, embedder, limit)) {
      new NewsArticles(news)
          .read(
              article -> {
                swap.learn(article);
                writer.add(article);
              },
              writer::isFull);
      int originals = writer.firstParagraphs.size();
      for (int copy = 1; writer.paragraphs < size; copy++) {
        writer.addCopies(swap, copy, originals);
      }
      writer.flush();
      return new NewsCorpus(
          writer.files,
          embedder.model(),
          writer.firstParagraphs,
          originals,
          writer.paragraphs,
          writer.paragraphs / writer.embeddingSeconds);
    }
  }

  private boolean isFull() {
    return paragraphs >= limit;
  }

  private void addCopies(WordSwap swap, int copy, int originals) throws IOException {
    flush();
    try (MappingIterator<Article> written = files.readArticles()) {
      for (int i = 0; i < originals && !isFull(); i++) {
        add(swap.copy(written.next(), copy));
      }
    }
  }

  private void add(Article article) {
    if (isFull()) {
      return;
    }
    firstParagraphs.put(article.id(), paragraphs);
    paragraphs += article.paragraphs().size();
    waiting.add(article);
    if (waiting.size() >= EMBEDDED_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    long start = System.nanoTime();
    List<List<float[]>> embedded = waiting.parallelStream().map(this::embed).toList();
    embeddingSeconds += (System.nanoTime() - start) / 1e9;
    try {
      for (int i = 0; i < waiting.size(); i++) {
        articles.write(waiting.get(i));
        for (float[] vector : embedded.get(i)) {
          vectors.add(vector);
        }
      }
      articles.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    waiting.clear();
  }

  private List<float[]> embed(Article article) {
    return embedder.embedAll(article.paragraphs().stream().map(Paragraph::text).toList());
  }

  @Override
  public void close() throws IOException {
    articles.close();
    vectors.close();
  }
}
