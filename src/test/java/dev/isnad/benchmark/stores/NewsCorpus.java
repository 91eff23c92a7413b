package dev.isnad.benchmark.stores;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.Article;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The articles of one run with their vectors, in files: every store is filled from them, so that
 * neither cleaning nor embedding counts for any, and nothing large lies in the heap.
 *
 * @param firstParagraphs by article id the place, from 0, of its first paragraph among all
 * @param originals how many articles are news; the others were made by {@link WordSwap}
 * @param embeddingRate paragraphs a second, by all cores
 */
record NewsCorpus(
    Files files,
    String model,
    Map<String, Integer> firstParagraphs,
    int originals,
    int paragraphs,
    double embeddingRate) {
  static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code isnad.ingest.batch-paragraphs} is by default. */
  private static final int BATCH_PARAGRAPHS = 1_024;

  /** As many labels as an ingestion gives an article to find its near-duplicates by. */
  private static final int LABELS = 18;

  /**
   * @param articles one a line
   * @param vectors of their paragraphs, in the same order
   */
  record Files(Path articles, VectorFile vectors) {

    MappingIterator<Article> readArticles() throws IOException {
      return JSON.readerFor(Article.class)
          .readValues(java.nio.file.Files.newBufferedReader(articles));
    }
  }

  EmbeddingId embedding() {
    return new EmbeddingId(model, files.vectors().dimension());
  }

  int articles() {
    return firstParagraphs.size();
  }

  /** The vector of a paragraph that was found. */
  float[] vector(Hit hit) {
    try {
      return files.vectors().at(firstParagraphs.get(hit.articleId()) + hit.number() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on all articles, in batches as an ingestion makes them. */
  void read(Consumer<List<StoredArticle>> sink) {
    List<StoredArticle> batch = new ArrayList<>();
    int size = 0;
    try (MappingIterator<Article> articles = files.readArticles();
        VectorFile.Reader vectors = files.vectors().read()) {
      while (articles.hasNext()) {
        StoredArticle article = stored(articles.next(), vectors);
        batch.add(article);
        size += article.vectors().size();
        if (size >= BATCH_PARAGRAPHS || !articles.hasNext()) {
          sink.accept(batch);
          batch = new ArrayList<>();
          size = 0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredArticle stored(Article article, VectorFile.Reader vectors)
      throws IOException {
    List<float[]> own = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      own.add(vectors.next());
    }
    // In size what an ingestion stores beside an article; nothing here is a near-duplicate.
    long hash = article.id().hashCode() * 0x9E3779B97F4A7C15L;
    List<String> labels =
        IntStream.range(0, LABELS)
            .mapToObj(i -> Long.toHexString(hash ^ i * 0xC2B2AE3D27D4EB4FL))
            .toList();
    String content = Long.toHexString(hash).repeat(4);
    return new StoredArticle(article, content, content, labels, own);
  }
}
