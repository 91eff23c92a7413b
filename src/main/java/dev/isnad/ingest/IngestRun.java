package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.article.ReadResult;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run: the caller's thread reads and fills batches, the pool's threads embed and save them. At
 * most one batch more than there are threads is under way, so that memory stays bounded however
 * large the source is.
 */
final class IngestRun {
  private final ArticleWriter writer;
  private final Executor pool;
  private final IngestSettings.Ingest settings;
  private final Tally tally;
  private final Semaphore free;
  private final SeenArticles seen = new SeenArticles();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private List<HashedArticle> batch = new ArrayList<>();
  private long batchParagraphs;
  private long batchBytes;

  IngestRun(ArticleWriter writer, Executor pool, IngestSettings.Ingest settings, Tally tally) {
    this.writer = writer;
    this.pool = pool;
    this.settings = settings;
    this.tally = tally;
    this.free = new Semaphore(settings.threads() + 1);
  }

  /** Everything is durable on return, or the first failure of a batch is thrown. */
  void read(ArticleSource source) {
    try {
      source.read(this::accept);
      flush();
    } finally {
      free.acquireUninterruptibly(settings.threads() + 1);
    }
    throwFailure();
  }

  private void accept(ReadResult result) {
    throwFailure();
    if (result instanceof ReadResult.Failed failed) {
      tally.failed(failed.locator(), failed.reason());
    } else if (result instanceof ReadResult.Read read) {
      read.page().removed().forEach(tally::removed);
      read.page().articles().forEach(article -> accept(read.locator(), article));
    }
  }

  private void accept(String locator, Article article) {
    HashedArticle hashed;
    try {
      hashed = HashedArticle.of(article);
    } catch (ProblemException e) {
      tally.failed(locator, e.getMessage());
      return;
    }
    switch (seen.add(hashed, locator)) {
      case FIRST -> add(hashed);
      case SAME_CONTENT ->
          tally.written(
              List.of(
                  new ArticleWriter.Written(
                      new Outcome.Stored(
                          article.id(), Outcome.Status.UNCHANGED, hashed.paragraphs()),
                      false)));
      case OTHER_CONTENT ->
          tally.failed(
              locator,
              "it has the id \"%s\" of %s, which was kept; rename one, or give it another id"
                  .formatted(article.id(), seen.firstPlace(article.id())));
    }
  }

  private void add(HashedArticle article) {
    batch.add(article);
    batchParagraphs += article.paragraphs();
    batchBytes += article.bytes();
    if (batchParagraphs >= settings.batchParagraphs()
        || batchBytes >= settings.batchBytes().asLongValue()) {
      flush();
    }
  }

  private void flush() {
    List<HashedArticle> full = batch;
    batch = new ArrayList<>();
    batchParagraphs = 0;
    batchBytes = 0;
    if (!full.isEmpty()) {
      free.acquireUninterruptibly();
      try {
        pool.execute(() -> write(full));
      } catch (RejectedExecutionException e) {
        free.release();
        throw Ingestion.stopped();
      }
    }
  }

  private void write(List<HashedArticle> articles) {
    try {
      if (failure.get() == null) {
        tally.written(writer.write(articles));
      }
    } catch (RuntimeException | Error e) {
      // An error, too: a batch that ran out of memory must not pass for a stored one.
      failure.compareAndSet(null, e);
    } finally {
      free.release();
    }
  }

  private void throwFailure() {
    Throwable first = failure.get();
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    if (first != null) {
      throw new IllegalStateException("a batch could not be stored", first);
    }
  }
}
