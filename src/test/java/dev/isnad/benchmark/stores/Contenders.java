package dev.isnad.benchmark.stores;

import dev.isnad.embedding.Embedder;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.store.pgvector.PgVectorArticleStore;
import dev.isnad.store.pgvector.PgVectorSettings;
import dev.isnad.text.WordAnalyzer;
import io.smallrye.config.SmallRyeConfigBuilder;
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
  private static final String SCHEMA = "isnad_comparison";

  private final String url;
  private final Path embeddedData;
  private final Embedder embedder;
  private final LangChainContender.Sizes sizes;
  private final PgVectorSettings settings;

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
    this.settings = settings(url);
  }

  /** The product's defaults, or what the environment says instead. */
  private static PgVectorSettings settings(String url) {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .withMapping(PgVectorSettings.class)
        .withDefaultValue("isnad.pgvector.url", url)
        .withDefaultValue("isnad.pgvector.schema", SCHEMA)
        .build()
        .getConfigMapping(PgVectorSettings.class);
  }

  /** The parameters of every HNSW index. */
  PgVectorSettings.Hnsw hnsw() {
    return settings.hnsw();
  }

  /** By the names that {@code --only} knows them by; the embedded store first. */
  Map<String, Opening> all() {
    Map<String, Opening> openings = new LinkedHashMap<>();
    openings.put("embedded", this::embedded);
    openings.put("pgvector", this::pgVector);
    for (var variant : LangChainContender.Variant.values()) {
      openings.put(
          "langchain4j-" + variant.name().toLowerCase(Locale.ROOT),
          () -> new LangChainContender(variant, sizes, Hnsw.of(hnsw()), url));
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

  private Contender pgVector() throws SQLException {
    Database database = new Database(url, settings.schema(), Map.of());
    PgVectorArticleStore store = PgVectorArticleStore.open(settings, new WordAnalyzer());
    return new ArticleStoreContender("pgvector", store, embedder, new Server(database, store));
  }

  private record Server(Database database, PgVectorArticleStore store)
      implements ArticleStoreContender.Home {
    @Override
    public boolean indexesLater() {
      return true;
    }

    @Override
    public String size() {
      return database.size();
    }

    @Override
    public void settle() {
      database.vacuum();
    }

    @Override
    public List<String> plans(SearchRequest request) {
      return List.of(String.join("\n", store.explain(request)));
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private record Directory(Path path) implements ArticleStoreContender.Home {
    @Override
    public boolean indexesLater() {
      return false;
    }

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
