package dev.isnad.benchmark.stores;

import dev.isnad.benchmark.stores.LangChainContender.Variant;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stores that are compared, each opened when its turn comes. */
final class Contenders {
  /** What {@code --only} knows them by, in the order of their turns; the embedded store first. */
  static final List<String> NAMES =
      List.of(
          "embedded", "pgvector", "langchain4j-ivfflat", "langchain4j-hnsw", "langchain4j-hybrid");

  private static final String SCHEMA = "isnad_comparison";

  private final String url;
  private final Path embeddedData;
  private final Embedder embedder;
  private final LangChainContender.Sizes sizes;
  private final PgVectorSettings settings;

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

  /**
   * Opens an empty store.
   *
   * @param name one of {@link #NAMES}
   */
  Contender open(String name) throws SQLException {
    return switch (name) {
      case "embedded" -> embedded();
      case "pgvector" -> pgVector();
      case "langchain4j-ivfflat" -> langChain(Variant.IVFFLAT);
      case "langchain4j-hnsw" -> langChain(Variant.HNSW);
      case "langchain4j-hybrid" -> langChain(Variant.HYBRID);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Contender langChain(Variant variant) throws SQLException {
    return new LangChainContender(variant, sizes, Hnsw.of(hnsw()), url);
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
