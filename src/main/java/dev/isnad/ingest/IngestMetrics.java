package dev.isnad.ingest;

import dev.isnad.article.RemovedBlock;
import dev.isnad.problem.Readiness;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoreCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** How much the store holds, and what the runs did to it. */
@ApplicationScoped
class IngestMetrics {
  private static final String ARTICLES = "isnad.ingested.articles";

  private final MeterRegistry registry;
  private final ArticleStore store;
  private final Readiness readiness;

  IngestMetrics(MeterRegistry registry, ArticleStore store, Readiness readiness) {
    this.registry = registry;
    this.store = store;
    this.readiness = readiness;
  }

  void register(@Observes StartupEvent event) {
    gauge("isnad.articles", "Articles in the store", StoreCounts::articles);
    gauge("isnad.paragraphs", "Paragraphs in the store", StoreCounts::paragraphs);
  }

  private void gauge(String name, String description, ToDoubleFunction<StoreCounts> count) {
    // Until the store is known to answer, no scrape may open it or wait for it.
    Gauge.builder(
            name, store, s -> readiness.isReady() ? count.applyAsDouble(s.counts()) : Double.NaN)
        .description(description)
        .register(registry);
  }

  /** The listener, with everything that it hears counted. */
  IngestListener counting(IngestListener listener) {
    return new IngestListener() {
      @Override
      public void outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Stored stored) {
          registry.counter(ARTICLES, "status", stored.status().code()).increment();
        } else {
          registry.counter(ARTICLES, "status", "failed").increment();
        }
        listener.outcome(outcome);
      }

      @Override
      public void removed(RemovedBlock block) {
        registry.counter("isnad.removed.blocks", "rule", block.rule()).increment();
        listener.removed(block);
      }
    };
  }
}
