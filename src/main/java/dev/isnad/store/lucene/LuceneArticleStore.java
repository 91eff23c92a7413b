package dev.isnad.store.lucene;

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
import dev.isnad.text.View;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;

/**
 * The embedded store: a Lucene index in one directory. Saves are atomic blocks of documents and
 * durable by group commits; readers see the last commit and wait for nobody.
 */
public final class LuceneArticleStore implements ArticleStore {
  private final IndexDirectory directory;
  private final SearchPlan plan;
  private final WordAnalyzer analyzer;
  private final GroupCommitWriter writer;
  private final SearcherManager searchers;
  private volatile EmbeddingState state;

  /** Whose vectors are saved and searched; {@code null} before {@link #bind}. */
  private volatile EmbeddingId model;

  /**
   * Opens the store in {@code dataDir}, which is created when missing.
   *
   * @throws ProblemException if another process has it open, or it cannot be read or written
   */
  public static LuceneArticleStore open(Path dataDir, WordAnalyzer analyzer) {
    return open(IndexDirectory.in(dataDir), SearchPlan.DEFAULT, analyzer);
  }

  static LuceneArticleStore open(IndexDirectory directory, SearchPlan plan, WordAnalyzer analyzer) {
    try {
      return new LuceneArticleStore(directory, plan, analyzer);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw directory.problem(e);
    }
  }

  private LuceneArticleStore(IndexDirectory directory, SearchPlan plan, WordAnalyzer analyzer)
      throws IOException {
    this.directory = directory;
    this.plan = plan;
    this.analyzer = analyzer;
    this.state = directory.prepare();
    this.writer = new GroupCommitWriter(directory.lucene(), directory.name(), this::refresh);
    try {
      this.searchers = new SearcherManager(directory.lucene(), new Snapshot.Factory());
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  @Override
  public synchronized void bind(EmbeddingId wanted) {
    if (state.reembedding() == null && counts().articles() == 0) {
      describe(new EmbeddingState(wanted, null));
    }
    state.requireModel(wanted);
    model = wanted;
  }

  @Override
  public synchronized void beginReembedding(EmbeddingId wanted) {
    describe(new EmbeddingState(state.model(), wanted));
    model = wanted;
  }

  @Override
  public synchronized void finishReembedding() {
    EmbeddingId replacing = state.reembedding();
    long missing = replacing == null ? 0 : read(snapshot -> snapshot.withoutVector(replacing));
    describe(state.reembedded(missing));
  }

  private void describe(EmbeddingState next) {
    writer.describe(StoreState.commitData(next));
    state = next;
  }

  @Override
  public void save(List<StoredArticle> articles) {
    ArticleBlock block = new ArticleBlock(analyzer, requireBound());
    writer.write(
        lucene -> {
          long last = -1;
          for (StoredArticle article : articles) {
            List<Document> documents = block.documents(article);
            Term id = new Term(Fields.ARTICLE, article.article().id());
            last = Math.max(last, lucene.updateDocuments(id, documents));
          }
          return last;
        });
  }

  @Override
  public int delete(Collection<String> ids) {
    int[] deleted = {0};
    writer.writeAlone(
        lucene -> {
          Collection<String> stored = contentHashes(ids).keySet();
          deleted[0] = stored.size();
          Term[] terms =
              stored.stream().map(id -> new Term(Fields.ARTICLE, id)).toArray(Term[]::new);
          return terms.length == 0 ? -1 : lucene.deleteDocuments(terms);
        });
    return deleted[0];
  }

  @Override
  public Optional<StoredArticle> find(String id) {
    return read(
        snapshot -> {
          for (Snapshot.Place place : snapshot.articles(Fields.ID, new BytesRef(id))) {
            return Optional.of(place.leaf().article(place.doc()));
          }
          return Optional.empty();
        });
  }

  @Override
  public ArticlePage list(String after, int limit) {
    return read(snapshot -> Listing.page(snapshot, after, limit));
  }

  @Override
  public Map<String, String> contentHashes(Collection<String> ids) {
    return read(
        snapshot -> {
          Map<String, String> hashes = new HashMap<>();
          for (String id : new LinkedHashSet<>(ids)) {
            for (Snapshot.Place place : snapshot.articles(Fields.ID, new BytesRef(id))) {
              hashes.put(id, place.leaf().contentHash(place.doc()));
            }
          }
          return hashes;
        });
  }

  @Override
  public Optional<StoredArticle> findStory(List<String> signature) {
    return read(snapshot -> Listing.mostAlike(snapshot, signature));
  }

  @Override
  public List<ParagraphHit> search(SearchRequest request) {
    boolean lexical = request.vector() == null || request.vectorWeight() == 0;
    QueryVector vector =
        lexical ? null : new QueryVector(requireBound(), request.vector(), request.vectorWeight());
    return read(
        snapshot ->
            Hits.best(
                new ParagraphSearch(snapshot, plan, request, vector).candidates(),
                request.limit()));
  }

  @Override
  public Map<String, Long> documentFrequencies(View view, Collection<String> terms) {
    return read(
        snapshot -> {
          Map<String, Long> frequencies = new HashMap<>();
          for (String term : terms) {
            frequencies.put(
                term, snapshot.documentFrequency(Fields.terms(view), new BytesRef(term)));
          }
          return frequencies;
        });
  }

  @Override
  public StoreCounts counts() {
    return read(Snapshot::counts);
  }

  @Override
  public void optimize() {
    // Lucene merges in the background.
  }

  private EmbeddingId requireBound() {
    EmbeddingId bound = model;
    if (bound == null) {
      throw new IllegalStateException("the store must be bound to an embedding model first");
    }
    return bound;
  }

  /** A question to one snapshot. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(Snapshot snapshot) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      Snapshot snapshot = (Snapshot) searchers.acquire();
      try {
        return reading.from(snapshot);
      } finally {
        searchers.release(snapshot);
      }
    } catch (AlreadyClosedException e) {
      throw new ProblemException(Problem.STORE_UNAVAILABLE, "The article store is closed", e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE, "The index in " + directory.name() + " could not be read", e);
    }
  }

  @Override
  public void close() {
    try (directory;
        searchers;
        writer) {
      // Closed in reverse order; searches under way keep their files.
    } catch (IOException e) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "The index in " + directory.name() + " could not be closed; what was saved is safe",
          e);
    }
  }
}
