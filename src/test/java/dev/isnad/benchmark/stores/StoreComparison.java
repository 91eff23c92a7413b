package dev.isnad.benchmark.stores;

import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the product's stores and LangChain4j's on the same articles with the same vectors:
 * ingestion, size, searches with one client and with eight, and how much of the exact answer they
 * find. Run by {@code bin/compare-stores}; asserts nothing, for machines differ.
 *
 * <p>The first store is the embedded one: filled, it also gives the exact ranking that the others
 * are held to.
 */
public final class StoreComparison {
  private static final int DIMENSION = 256;

  private final ComparisonOptions options;
  private final ComparisonReport report;
  private final Embedder embedder;
  private final Path work;

  /** {@code null} before the embedded store was filled. */
  private ExactRanking ranking;

  private StoreComparison(ComparisonOptions options, Path work) {
    this.options = options;
    this.report = new ComparisonReport(System.err);
    HashingEmbeddingModel model = new HashingEmbeddingModel(DIMENSION);
    this.embedder = new Embedder(model, model.modelName());
    this.work = work;
  }

  /** Runs all measurements, then prints one table. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ComparisonOptions options;
    try {
      options = ComparisonOptions.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("compare-stores: " + e.getMessage());
      System.exit(2);
      return;
    }
    Path work = Files.createTempDirectory("isnad-compare-stores");
    try {
      StoreComparison comparison = new StoreComparison(options, work);
      comparison.run();
      out.print(comparison.report.markdown());
    } finally {
      delete(work);
    }
  }

  private void run() throws Exception {
    NewsCorpus corpus = CorpusWriter.write(options.news(), work, embedder, options.paragraphs());
    Contenders contenders = new Contenders(options.url(), work, embedder, corpus);
    describe(corpus, contenders);
    AskedQuestions asked = AskedQuestions.of(options.news(), options.questions(), embedder);
    List<NamedFilter> filters = NamedFilter.of(corpus);
    ExactNearest exact =
        new ExactNearest(
            corpus, asked.compared(), filters.stream().map(NamedFilter::filter).toList());
    Measurement measurement = new Measurement(corpus, asked, exact, filters, report);
    for (String name : Contenders.NAMES) {
      if (options.only().isEmpty() || options.only().contains(name)) {
        measure(contenders.open(name), measurement, contenders.embeddedData(), asked);
      }
    }
  }

  private void measure(
      Contender contender, Measurement measurement, Path embeddedData, AskedQuestions asked)
      throws Exception {
    String name;
    boolean ours;
    List<List<Hit>> found;
    try (contender) {
      name = contender.name();
      ours = contender.retrieval().isPresent();
      found = measurement.run(contender, options.explain());
    }
    if (ranking == null && Files.exists(embeddedData)) {
      ranking = new ExactRanking(embeddedData, embedder, asked.compared());
    }
    if (ours && ranking != null) {
      report.figure(name, "search, titles, found of the exact ten", "%.4f", ranking.share(found));
    }
  }

  private void describe(NewsCorpus corpus, Contenders contenders) throws Exception {
    report.head(
        "%,d paragraphs of %,d articles: %,d of the news and %,d copies of them in which each word"
            + " was replaced, with probability %.1f, by one of the corpus's running words",
        corpus.paragraphs(),
        corpus.articles(),
        corpus.originals(),
        corpus.articles() - corpus.originals(),
        WordSwap.REPLACED);
    report.head(
        "%d cores for clients and server together, JDK %d, heap %,d MB",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory() >> 20);
    report.head("%s", Database.describe(options.url()));
    report.head(
        "vectors of %d dimensions (%s), made before, at %,.0f paragraphs/s; saved in batches of"
            + " 1,024 paragraphs by 2 threads; searched after VACUUM ANALYZE",
        DIMENSION, embedder.model(), corpus.embeddingRate());
    report.head(
        "LangChain4j on a connection pool, without its CREATE EXTENSION before each statement, with"
            + " metadata in indexed columns; %s and iterative scans in every store; IVFFlat with a"
            + " list for each 1,000 paragraphs and probes of their square root",
        Hnsw.of(contenders.hnsw()));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
