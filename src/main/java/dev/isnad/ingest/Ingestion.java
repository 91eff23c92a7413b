package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.CleanedPage;
import dev.isnad.article.ReadResult;
import dev.isnad.embedding.Embedder;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings articles into the store: read → skip the unchanged → find the story → embed → save, batch
 * by batch, each durable before the next is reported. A run that was cut off is ended by running it
 * again: what it saved is then unchanged.
 */
@ApplicationScoped
public class Ingestion {
  /** One batch takes seconds; more than this is a hanging disk or model. */
  private static final int SHUTDOWN_SECONDS = 30;

  private final ArticleStore store;
  private final Embedder embedder;
  private final IngestSettings.Ingest settings;
  private final IngestMetrics metrics;
  private final ArticleWriter writer;
  private final ExecutorService pool;
  private volatile boolean bound;
  private volatile boolean stopping;

  @Inject
  Ingestion(ArticleStore store, Embedder embedder, IngestSettings settings, IngestMetrics metrics) {
    this.store = store;
    this.embedder = embedder;
    this.settings = settings.ingest();
    this.metrics = metrics;
    this.writer = new ArticleWriter(store, embedder);
    this.pool = Executors.newFixedThreadPool(this.settings.threads(), Ingestion::worker);
  }

  /**
   * Ties the store to the embedding model; every run and save sees to it that this was done.
   *
   * @throws ProblemException {@link Problem#STORE_MISMATCH} if the store has another model's
   *     vectors
   */
  public void bind() {
    if (!bound) {
      store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
      bound = true;
    }
  }

  /**
   * Runs through a source; on return everything it held is durable or was told as failed.
   *
   * @throws ProblemException if the store or the embedding model is away: the rest was not read
   */
  public IngestReport run(ArticleSource source, IngestListener listener) {
    bind();
    Tally tally = new Tally(metrics.counting(listener));
    new IngestRun(writer, pool, settings, tally).read(sink -> source.read(stoppable(sink)));
    return tally.report();
  }

  /** Makes the store ready for many searches; to be called after a run that may have been long. */
  public void optimize() {
    store.optimize();
  }

  /**
   * Saves one page: the article asked for and, where its text holds them, related ones.
   *
   * @return what became of the page's own article
   */
  public Outcome.Stored save(CleanedPage page) {
    bind();
    List<HashedArticle> articles = page.articles().stream().map(HashedArticle::of).toList();
    Tally tally = new Tally(metrics.counting(IngestListener.NONE));
    List<ArticleWriter.Written> written = writer.write(articles);
    tally.written(written);
    return written.get(0).outcome();
  }

  /**
   * Removes an article, with the related articles that stood on its page.
   *
   * @return whether it was there
   */
  public boolean delete(String id) {
    return writer.delete(id);
  }

  /** The vectors of articles' paragraphs, in order. */
  List<float[]> embed(List<Article> articles) {
    return writer.embed(articles);
  }

  private Consumer<ReadResult> stoppable(Consumer<ReadResult> sink) {
    return result -> {
      if (stopping) {
        throw stopped();
      }
      sink.accept(result);
    };
  }

  /** Whether the program is on its way down: no run succeeds any more. */
  boolean isStopping() {
    return stopping;
  }

  static ProblemException stopped() {
    return new ProblemException(Problem.STORE_UNAVAILABLE, "The server is shutting down.");
  }

  /** Ends the batches that are under way before the store closes. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    pool.shutdown();
    pool.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "ingestion");
    thread.setDaemon(true);
    return thread;
  }
}
