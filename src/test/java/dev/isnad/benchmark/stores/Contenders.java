package dev.isnad.benchmark.stores;

import dev.isnad.embedding.Embedder;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The stores that are compared, each opened when its turn comes. */
final class Contenders {
  private final String url;
  private final Path embeddedData;
  private final Embedder embedder;
  private final LangChainContender.Sizes sizes;

  /** Opens an empty store. */
  @FunctionalInterface
  interface Opening {
    Contender open() throws SQLException;
  }

  Contenders(String url, Path work, Embedder embedder, NewsCorpus corpus) {
    this.url = url;
    this.embeddedData = work.resolve("embedded");
    this.embedder = embedder;
    this.sizes = new LangChainContender.Sizes(corpus.paragraphs(), embedder.dimension());
  }

  /** By the names that {@code --only} knows them by; the embedded store first. */
  Map<String, Opening> all() {
    Map<String, Opening> openings = new LinkedHashMap<>();
    openings.put("embedded", this::embedded);
    for (var variant : LangChainContender.Variant.values()) {
      openings.put(
          "langchain4j-" + variant.name().toLowerCase(Locale.ROOT),
          () -> new LangChainContender(variant, sizes, url));
    }
    return openings;
  }

  /** Where the embedded store leaves its data, until the end of the run. */
  Path embeddedData() {
    return embeddedData;
  }

  private Contender embedded() {
    return new ArticleStoreContender(
        "embedded (Lucene)",
        LuceneArticleStore.open(embeddedData, new WordAnalyzer()),
        embedder,
        new Directory(embeddedData));
  }

  private record Directory(Path path) implements ArticleStoreContender.Home {
    @Override
    public String size() {
      try (Stream<Path> files = Files.walk(path)) {
        long bytes = files.mapToLong(file -> file.toFile().length()).sum();
        return "%d MB".formatted(bytes / 1_000_000);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Merges go on by themselves; its searches are measured as they would be met. */
    @Override
    public void settle() {}

    @Override
    public List<String> plans(SearchRequest request) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
