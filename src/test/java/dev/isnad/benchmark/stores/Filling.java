package dev.isnad.benchmark.stores;

import dev.isnad.store.StoredArticle;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Fills a store as an ingestion does: one thread reads batches, two save them. */
final class Filling {
  private static final int THREADS = 2;

  private final Contender contender;
  private final Semaphore free = new Semaphore(THREADS + 1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Filling(Contender contender) {
    this.contender = contender;
  }

  /** The seconds until everything is durable. */
  static double seconds(NewsCorpus corpus, Contender contender) throws InterruptedException {
    long start = System.nanoTime();
    new Filling(contender).run(corpus);
    return (System.nanoTime() - start) / 1e9;
  }

  private void run(NewsCorpus corpus) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    corpus.read(
        batch -> {
          free.acquireUninterruptibly();
          threads.execute(() -> save(batch));
        });
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.DAYS);
    if (failure.get() != null) {
      throw new IllegalStateException("a batch was not saved", failure.get());
    }
  }

  private void save(List<StoredArticle> batch) {
    try {
      if (failure.get() == null) {
        contender.save(batch);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      free.release();
    }
  }
}
