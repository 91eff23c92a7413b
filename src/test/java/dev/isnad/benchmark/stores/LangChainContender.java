package dev.isnad.benchmark.stores;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.isnad.article.ArticleFilter;
import dev.isnad.store.StoredArticle;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore.SearchMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * LangChain4j's {@code PgVectorEmbeddingStore} at its best: on a connection pool, without its
 * {@code CREATE EXTENSION} before each statement, metadata in columns of their own with indexes on
 * those that are filtered by, and index parameters that it leaves to the session set there.
 */
final class LangChainContender implements Contender {
  private static final String TABLE = "passages";

  private static final DefaultMetadataStorageConfig COLUMNS =
      DefaultMetadataStorageConfig.builder()
          .storageMode(MetadataStorageMode.COLUMN_PER_KEY)
          .columnDefinitions(Passages.COLUMNS)
          .indexes(List.of(Passages.SOURCE, Passages.DAY))
          .indexType("BTREE")
          .build();

  private final Variant variant;
  private final Sizes sizes;
  private final Hnsw hnsw;
  private final Database database;
  private PgVectorEmbeddingStore store;

  /** In which of the ways that it offers it searches, and by which index. */
  enum Variant {
    /** The index that it makes itself, built when the table is full, as pgvector advises. */
    IVFFLAT("LangChain4j, vector only, its IVFFlat", SearchMode.VECTOR),
    /** An index that it does not make but does use, built when the table is full. */
    HNSW("LangChain4j, vector only, HNSW by hand", SearchMode.VECTOR),
    /** Its full-text index, and HNSW kept up from the start, as in a service that is never done. */
    HYBRID("LangChain4j, hybrid, HNSW by hand", SearchMode.HYBRID);

    private final String title;
    private final SearchMode mode;

    Variant(String title, SearchMode mode) {
      this.title = title;
      this.mode = mode;
    }
  }

  /**
   * @param paragraphs to come, which decide on the lists of IVFFlat
   */
  record Sizes(int paragraphs, int dimension) {

    /** As pgvector's documentation advises up to a million rows. */
    private int lists() {
      return Math.max(1, paragraphs / 1_000);
    }

    private Map<String, String> probes() {
      long probes = Math.max(1, Math.round(Math.sqrt(lists())));
      return Map.of(
          "ivfflat.probes", String.valueOf(probes), "ivfflat.iterative_scan", "relaxed_order");
    }
  }

  LangChainContender(Variant variant, Sizes sizes, Hnsw hnsw, String url) throws SQLException {
    this.variant = variant;
    this.sizes = sizes;
    this.hnsw = hnsw;
    Map<String, String> settings = variant == Variant.IVFFLAT ? sizes.probes() : hnsw.settings();
    this.database =
        new Database(url, "langchain_" + variant.name().toLowerCase(Locale.ROOT), settings);
    this.store = open(database.dataSource(), false);
    if (variant == Variant.HYBRID) {
      database.execute(hnsw.create(TABLE, "embedding"));
    }
  }

  private PgVectorEmbeddingStore open(DataSource dataSource, boolean useIndex) {
    return PgVectorEmbeddingStore.datasourceBuilder()
        .datasource(dataSource)
        .table(TABLE)
        .dimension(sizes.dimension())
        .metadataStorageConfig(COLUMNS)
        .skipCreateVectorExtension(true)
        .searchMode(variant.mode)
        .useIndex(useIndex)
        .indexListSize(sizes.lists())
        .build();
  }

  @Override
  public String name() {
    return variant.title;
  }

  @Override
  public void save(List<StoredArticle> articles) {
    List<String> ids = new ArrayList<>();
    List<Embedding> embeddings = new ArrayList<>();
    List<TextSegment> segments = new ArrayList<>();
    for (StoredArticle article : articles) {
      article.vectors().forEach(vector -> embeddings.add(Embedding.from(vector)));
      article
          .article()
          .paragraphs()
          .forEach(
              paragraph -> {
                ids.add(Passages.id(article.article(), paragraph));
                segments.add(Passages.segment(article, paragraph));
              });
    }
    store.addAll(ids, embeddings, segments);
  }

  @Override
  public boolean buildIndexes() {
    switch (variant) {
      case IVFFLAT -> store = open(database.dataSource(), true);
      case HNSW -> database.execute(hnsw.create(TABLE, "embedding"));
      case HYBRID -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void settle() {
    database.vacuum();
  }

  @Override
  public String size() {
    return database.size();
  }

  @Override
  public void prepare(List<Question> questions) {
    // It analyses nothing before it is asked.
  }

  @Override
  public List<Hit> search(Question question) {
    return search(store, question);
  }

  private static List<Hit> search(PgVectorEmbeddingStore store, Question question) {
    return search(store, question.text(), question.vector(), null);
  }

  /** Hybrid, it fuses two rankings whatever is asked. */
  @Override
  public boolean searchesByVectorAlone() {
    return variant.mode == SearchMode.VECTOR;
  }

  @Override
  public List<Hit> nearest(float[] vector, ArticleFilter filter) {
    return search(store, null, vector, filter.equals(ArticleFilter.ALL) ? null : filter(filter));
  }

  private static List<Hit> search(
      PgVectorEmbeddingStore store, String text, float[] vector, Filter filter) {
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .query(text)
            .queryEmbedding(Embedding.from(vector))
            .maxResults(HITS)
            .filter(filter)
            .build();
    return store.search(request).matches().stream()
        .map(EmbeddingMatch::embedded)
        .map(Passages::hit)
        .toList();
  }

  private static Filter filter(ArticleFilter filter) {
    if (!filter.sources().isEmpty()) {
      return metadataKey(Passages.SOURCE).isIn(filter.sources());
    }
    return metadataKey(Passages.DAY)
        .isGreaterThanOrEqualTo(filter.publishedFrom().toEpochDay())
        .and(metadataKey(Passages.DAY).isLessThanOrEqualTo(filter.publishedTo().toEpochDay()));
  }

  @Override
  public Optional<Consumer<Question>> retrieval() {
    return Optional.empty();
  }

  @Override
  public List<String> plans(Question question) {
    List<String> plans = new ArrayList<>();
    DataSource explained = ExplainedDataSource.of(database.dataSource(), plans::add);
    PgVectorEmbeddingStore watched = open(explained, false);
    plans.clear();
    search(watched, question);
    return plans;
  }

  @Override
  public void close() {
    database.close();
  }
}
