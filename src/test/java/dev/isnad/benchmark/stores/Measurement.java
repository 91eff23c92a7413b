package dev.isnad.benchmark.stores;

import dev.isnad.benchmark.Latencies;
import dev.isnad.benchmark.Load;
import java.util.List;
import java.util.function.Consumer;

/** Measures one store from empty to searched. */
final class Measurement {
  private static final int CLIENTS = 8;

  private final NewsCorpus corpus;
  private final AskedQuestions asked;
  private final ExactNearest exact;
  private final List<NamedFilter> filters;
  private final ComparisonReport report;

  /**
   * @param exact knows the exact nearest of {@link AskedQuestions#compared} for all {@code filters}
   */
  Measurement(
      NewsCorpus corpus,
      AskedQuestions asked,
      ExactNearest exact,
      List<NamedFilter> filters,
      ComparisonReport report) {
    this.corpus = corpus;
    this.asked = asked;
    this.exact = exact;
    this.filters = filters;
    this.report = report;
  }

  /** What the store found of its own search for each of {@link AskedQuestions#compared}. */
  List<List<Hit>> run(Contender store, boolean explain) throws Exception {
    fill(store);
    store.prepare(asked.all());
    for (AskedQuestions.Kind kind : asked.kinds()) {
      load(store, "search, " + kind.name(), kind, store::search);
      store
          .retrieval()
          .ifPresent(whole -> load(store, "whole retrieval, " + kind.name(), kind, whole));
    }
    if (store.searchesByVectorAlone()) {
      byVectorAlone(store);
    }
    if (explain) {
      report.plans(store.name(), store.plans(asked.compared().get(0)));
    }
    return asked.compared().stream().map(store::search).toList();
  }

  private void fill(Contender store) throws InterruptedException {
    double filling = Filling.seconds(corpus, store);
    report.figure(store.name(), "ingest, paragraphs/s", "%.0f", corpus.paragraphs() / filling);
    long start = System.nanoTime();
    boolean built = store.buildIndexes();
    double building = built ? (System.nanoTime() - start) / 1e9 : 0;
    report.figure(
        store.name(), "index built afterwards", built ? "%.1f s" : "none, all kept up", building);
    report.figure(
        store.name(),
        "ingest and index, paragraphs/s",
        "%.0f",
        corpus.paragraphs() / (filling + building));
    store.settle();
    report.figure(store.name(), "on disk", "%s", store.size());
  }

  private void byVectorAlone(Contender store) throws Exception {
    for (NamedFilter filter : filters) {
      String name = "vector alone, " + filter.name();
      Load.Target target = text -> store.nearest(asked.vector(text), filter.filter());
      List<String> texts = asked.compared().stream().map(Question::text).toList();
      Load.run(texts, 1, target);
      Latencies one = Load.run(texts, 1, target);
      report.figure(
          store.name(), name + ", one client, p50 / p99", "%.1f / %.1f ms", one.p50(), one.p99());
      double recall = exact.recall(store, filter.filter());
      report.figure(store.name(), name + ", recall@10", "%.4f", recall);
    }
  }

  private void load(
      Contender store, String name, AskedQuestions.Kind kind, Consumer<Question> target) {
    Load.Target ask = text -> target.accept(asked.question(text));
    try {
      // By all clients, so that every connection of a pool is there.
      Load.run(kind.warmUp(), CLIENTS, ask);
      Latencies one = Load.run(kind.measured(), 1, ask);
      Latencies eight = Load.run(kind.measured(), CLIENTS, ask);
      report.latencies(store.name(), name, one, eight);
    } catch (Exception e) {
      throw new IllegalStateException(name + " of " + store.name(), e);
    }
  }
}
