package dev.isnad.store.pgvector;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.EmbeddingState;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.pgvector.EmbeddingStates.Lock;
import dev.isnad.text.View;
import dev.isnad.text.WordAnalyzer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The production store: PostgreSQL with pgvector. Saves and deletes are transactions, a search is
 * one statement and sees one state; any number of processes may share the database.
 */
public final class PgVectorArticleStore implements ArticleStore {
  private final Database database;
  private final PgVectorSettings settings;
  private final SearchPlan plan;
  private final WordAnalyzer analyzer;

  /** {@code null} before {@link #bind}. */
  private volatile BoundModel model;

  /**
   * Connects, and creates or migrates the schema.
   *
   * @throws ProblemException if the database is away, refuses, or lacks pgvector
   */
  public static PgVectorArticleStore open(PgVectorSettings settings, WordAnalyzer analyzer) {
    return new PgVectorArticleStore(Database.open(settings), settings, analyzer);
  }

  /** A store in an open database, which it closes with itself. */
  public PgVectorArticleStore(Database database, PgVectorSettings settings, WordAnalyzer analyzer) {
    this(database, settings, SearchPlan.DEFAULT, analyzer);
  }

  PgVectorArticleStore(
      Database database, PgVectorSettings settings, SearchPlan plan, WordAnalyzer analyzer) {
    this.database = database;
    this.settings = settings;
    this.plan = plan;
    this.analyzer = analyzer;
  }

  @Override
  public void bind(EmbeddingId wanted) {
    declare(
        wanted,
        connection -> {
          EmbeddingState state = EmbeddingStates.read(connection, Lock.UPDATE);
          if (state.reembedding() == null && counts(connection).articles() == 0) {
            state = new EmbeddingState(wanted, null);
          }
          state.requireModel(wanted);
          return state;
        });
  }

  @Override
  public void beginReembedding(EmbeddingId wanted) {
    declare(
        wanted,
        connection ->
            new EmbeddingState(EmbeddingStates.read(connection, Lock.UPDATE).model(), wanted));
  }

  /** Writes a state that names {@code wanted}, and works with its vectors from now on. */
  private void declare(EmbeddingId wanted, Database.Work<EmbeddingState> next) {
    if (wanted.dimension() > VectorIndex.MOST_DIMENSIONS) {
      throw new ProblemException(
          Problem.STORE_MISMATCH,
          "pgvector indexes vectors of up to %d dimensions, the settings choose %s"
              .formatted(VectorIndex.MOST_DIMENSIONS, wanted));
    }
    model =
        database.transaction(
            connection -> {
              EmbeddingStates.write(connection, next.with(connection));
              return new BoundModel(wanted, EmbeddingStates.number(connection, wanted));
            });
  }

  @Override
  public void finishReembedding() {
    BoundModel replacing = requireBound();
    database.transaction(
        connection -> {
          EmbeddingState state = EmbeddingStates.read(connection, Lock.UPDATE);
          EmbeddingStates.write(connection, state.reembedded(missing(connection, replacing)));
          return null;
        });
    optimize();
  }

  private static long missing(Connection connection, BoundModel model) throws SQLException {
    String sql = "SELECT count(*) FROM paragraph WHERE embedding_model <> ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, model.number());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void save(List<StoredArticle> articles) {
    BoundModel bound = requireBound();
    PreparedArticles prepared = PreparedArticles.of(articles, analyzer, bound);
    database.transaction(
        connection -> {
          requireStillBound(connection, bound);
          new ArticleChange(connection).save(prepared);
          return null;
        });
  }

  /** Another process may have replaced the vectors since this one was bound. */
  private static void requireStillBound(Connection connection, BoundModel bound)
      throws SQLException {
    EmbeddingState state = EmbeddingStates.read(connection, Lock.SHARE);
    if (!bound.id().equals(state.saving())) {
      state.requireModel(bound.id());
    }
  }

  @Override
  public int delete(Collection<String> ids) {
    return database.transaction(connection -> new ArticleChange(connection).delete(ids));
  }

  @Override
  public Optional<StoredArticle> find(String id) {
    return database.read(connection -> new ArticleQueries(connection).find(id));
  }

  @Override
  public ArticlePage list(String after, int limit) {
    return database.read(connection -> new ArticleQueries(connection).list(after, limit));
  }

  @Override
  public Map<String, String> contentHashes(Collection<String> ids) {
    return database.read(connection -> new ArticleQueries(connection).contentHashes(ids));
  }

  @Override
  public Optional<StoredArticle> findStory(List<String> signature) {
    return database.read(connection -> new ArticleQueries(connection).mostAlike(signature));
  }

  @Override
  public List<ParagraphHit> search(SearchRequest request) {
    HybridSearch search = hybridSearch(request);
    return database.read(search::run);
  }

  /** What the database does for a search, as {@code EXPLAIN (ANALYZE, BUFFERS)} tells it. */
  public List<String> explain(SearchRequest request) {
    HybridSearch search = hybridSearch(request);
    return database.read(search::explain);
  }

  private HybridSearch hybridSearch(SearchRequest request) {
    boolean lexical = request.vector() == null || request.vectorWeight() == 0;
    return new HybridSearch(request, plan, lexical ? null : requireBound());
  }

  @Override
  public Map<String, Long> documentFrequencies(View view, Collection<String> terms) {
    Map<Integer, List<String>> byNumber = new HashMap<>();
    Map<String, Long> frequencies = new HashMap<>();
    for (String term : terms) {
      frequencies.put(term, 0L);
      byNumber.computeIfAbsent(TermNumbers.of(view, term), n -> new ArrayList<>()).add(term);
    }
    String sql = "SELECT term, paragraphs FROM term_frequency WHERE term = ANY (?)";
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, byNumber.keySet().stream().mapToInt(n -> n).toArray());
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                long frequency = rows.getLong(2);
                byNumber.get(rows.getInt(1)).forEach(term -> frequencies.put(term, frequency));
              }
            }
            return frequencies;
          }
        });
  }

  @Override
  public StoreCounts counts() {
    return database.read(PgVectorArticleStore::counts);
  }

  private static StoreCounts counts(Connection connection) throws SQLException {
    String sql = "SELECT articles, paragraphs FROM corpus";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new StoreCounts(row.getLong(1), row.getLong(2));
    }
  }

  @Override
  public void optimize() {
    BoundModel bound = requireBound();
    database.maintain(
        connection -> {
          // A process that a re-embedding left behind must not drop the new model's index.
          boolean current =
              bound.id().equals(EmbeddingStates.read(connection, Lock.SHARE).saving());
          if (current && counts(connection).paragraphs() >= settings.hnsw().buildFrom()) {
            new VectorIndex(bound, settings.hnsw()).build(connection);
          }
          Schema.vacuum(connection);
          return null;
        });
  }

  private BoundModel requireBound() {
    BoundModel bound = model;
    if (bound == null) {
      throw new IllegalStateException("the store must be bound to an embedding model first");
    }
    return bound;
  }

  @Override
  public void close() {
    database.close();
  }
}
