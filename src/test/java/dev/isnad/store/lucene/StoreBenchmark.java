package dev.isnad.store.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.QueryTerm;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreSamples;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;

/**
 * Measures the embedded store on a directory of news (zips of JSON arrays): ingestion, reopening,
 * search times, and how much of the exhaustive top 10 a search finds.
 *
 * <p>Arguments: the news, a directory for the index, the dimension of the vectors.
 */
public final class StoreBenchmark {
  private static final int QUERIES = 1_000;
  private static final int BATCH = 500;

  /** Searches are measured in CPU time, which a busy machine changes little. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final float VECTOR_WEIGHT = 10;

  private final EmbeddingId model;
  private final Path dataDir;
  private final List<Article> articles;
  private final HashedNgrams embedding;

  private StoreBenchmark(Path news, Path dataDir, int dimension) throws IOException {
    this.model = new EmbeddingId("benchmark", dimension);
    this.dataDir = dataDir;
    this.articles = read(news);
    this.embedding = new HashedNgrams(articles, dimension);
  }

  /** Runs all measurements and prints a line for each. */
  public static void main(String[] args) throws Exception {
    StoreBenchmark benchmark =
        new StoreBenchmark(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    if (!Files.exists(benchmark.dataDir)) {
      benchmark.ingest();
    }
    benchmark.search();
  }

  private void ingest() throws Exception {
    long start = System.nanoTime();
    Duration cpuBefore = cpu();
    try (LuceneArticleStore store = open(SearchPlan.DEFAULT)) {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<?>> saves = new ArrayList<>();
      for (int from = 0; from < articles.size(); from += BATCH) {
        List<Article> batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
        saves.add(threads.submit(() -> store.save(batch.stream().map(this::embed).toList())));
      }
      for (Future<?> save : saves) {
        save.get();
      }
      threads.shutdown();
      print("ingest %s: %.1f s", store.counts(), seconds(start));
    }
    print(
        "until closed: %.1f s, %.1f s of CPU",
        seconds(start), cpu().minus(cpuBefore).toMillis() / 1000.0);
  }

  private StoredArticle embed(Article article) {
    List<float[]> vectors =
        article.paragraphs().stream().map(p -> embedding.vector(p.text())).toList();
    return new StoredArticle(article, "h", "s", List.of(article.id()), vectors);
  }

  private LuceneArticleStore open(SearchPlan plan) {
    LuceneArticleStore store =
        LuceneArticleStore.open(IndexDirectory.in(dataDir), plan, new WordAnalyzer());
    store.bind(model);
    return store;
  }

  private void search() throws IOException {
    Random random = new Random(7);
    List<SearchRequest> requests = new ArrayList<>();
    while (requests.size() < QUERIES) {
      Article article = articles.get(random.nextInt(articles.size()));
      String title = article.metadata().title();
      if (title.length() > 20) {
        List<QueryTerm> terms = StoreSamples.terms(title);
        requests.add(
            new SearchRequest(
                terms, embedding.vector(title), VECTOR_WEIGHT, ArticleFilter.ALL, 20));
      }
    }
    print(
        "terms a query: %.0f",
        requests.stream().mapToInt(r -> r.terms().size()).average().orElse(0));
    List<Set<String>> best = new ArrayList<>();
    measure(
        "exhaustive",
        new SearchPlan(Integer.MAX_VALUE, 0, 1, 1),
        requests.subList(0, 200),
        best,
        true);
    for (int postings : new int[] {50_000, 200_000}) {
      for (int candidates : new int[] {75, 150}) {
        SearchPlan plan = new SearchPlan(1000, postings, candidates, candidates);
        measure(plan.toString(), plan, requests, best, false);
      }
    }
    List<SearchRequest> lexical =
        requests.stream()
            .map(r -> new SearchRequest(r.terms(), null, 0, r.filter(), r.limit()))
            .toList();
    measure("lexical alone", SearchPlan.DEFAULT, lexical, best, false);
    List<SearchRequest> nearest =
        requests.stream()
            .map(r -> new SearchRequest(List.of(), r.vector(), 1, r.filter(), 10))
            .toList();
    List<Set<String>> nearestBest = new ArrayList<>();
    measure(
        "vector exhaustive",
        new SearchPlan(Integer.MAX_VALUE, 0, 1, 1),
        nearest.subList(0, 200),
        nearestBest,
        true);
    for (int candidates : new int[] {100, 200, 400}) {
      measure(
          "vector alone " + candidates,
          new SearchPlan(1000, 0, 1, candidates),
          nearest,
          nearestBest,
          false);
    }
  }

  private void measure(
      String name,
      SearchPlan plan,
      List<SearchRequest> requests,
      List<Set<String>> best,
      boolean fill) {
    long start = System.nanoTime();
    try (LuceneArticleStore store = open(plan)) {
      double opening = seconds(start);
      double[] times = new double[requests.size()];
      double recall = 0;
      int warm = Math.min(200, requests.size());
      for (int i = 0; i < warm; i++) {
        store.search(requests.get(i));
      }
      for (int i = 0; i < requests.size(); i++) {
        long one = CPU.getCurrentThreadCpuTime();
        List<ParagraphHit> hits = store.search(requests.get(i));
        times[i] = (CPU.getCurrentThreadCpuTime() - one) / 1e6;
        Set<String> top = new HashSet<>();
        hits.stream()
            .limit(10)
            .forEach(hit -> top.add(hit.articleId() + "#" + hit.paragraph().number()));
        if (fill) {
          best.add(top);
        } else if (i < best.size()) {
          top.retainAll(best.get(i));
          recall += (double) top.size() / Math.max(1, best.get(i).size());
        }
      }
      Arrays.sort(times);
      print(
          "%s: open %.2f s, p50 %.1f ms, p90 %.1f, p99 %.1f, top 10 found %.4f",
          name,
          opening,
          times[times.length / 2],
          times[times.length * 9 / 10],
          times[times.length * 99 / 100],
          fill ? 1 : recall / best.size());
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static List<Article> read(Path news) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Path> files;
    try (var listed = Files.list(news)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          for (JsonNode node : new ObjectMapper().readTree(zip.getInputStream(entry))) {
            add(node, articles);
          }
        }
      }
    }
    return articles;
  }

  private static void add(JsonNode node, List<Article> articles) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String text : node.path("content").asText().split("\n")) {
      if (!text.isBlank()) {
        paragraphs.add(new Paragraph(paragraphs.size() + 1, text.strip()));
      }
    }
    if (!paragraphs.isEmpty()) {
      ArticleMetadata metadata =
          new ArticleMetadata(
              node.path("title").asText(),
              node.path("source").asText(),
              node.path("url").asText(),
              null,
              null,
              "ar",
              null);
      articles.add(new Article("news-" + articles.size(), metadata, null, null, paragraphs));
    }
  }

  /** Signed hashing of 3 to 5 letters × idf: what the built-in embedding does in spirit. */
  private static final class HashedNgrams {
    private static final int BUCKETS = 1 << 20;

    private final int dimension;
    private final int[] frequencies = new int[BUCKETS];
    private final int paragraphs;

    HashedNgrams(List<Article> articles, int dimension) {
      this.dimension = dimension;
      int[] lastSeen = new int[BUCKETS];
      int count = 0;
      for (Article article : articles) {
        for (Paragraph paragraph : article.paragraphs()) {
          count++;
          int seen = count;
          forEach(
              paragraph.text(),
              hash -> {
                int bucket = hash >>> 12;
                if (lastSeen[bucket] != seen) {
                  lastSeen[bucket] = seen;
                  frequencies[bucket]++;
                }
              });
        }
      }
      this.paragraphs = count;
    }

    float[] vector(String text) {
      float[] vector = new float[dimension];
      forEach(
          text,
          hash -> {
            float idf = (float) Math.log(1 + paragraphs / (1.0 + frequencies[hash >>> 12]));
            vector[(hash >>> 1 & 0x7fffff) % dimension] += (hash & 1) == 0 ? idf : -idf;
          });
      double length = 1e-9;
      for (float x : vector) {
        length += x * x;
      }
      for (int i = 0; i < dimension; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return vector;
    }

    private static void forEach(String text, java.util.function.IntConsumer consumer) {
      for (int i = 0; i < text.length(); i++) {
        int hash = 7;
        for (int n = 0; n < 5 && i + n < text.length(); n++) {
          hash = (hash ^ text.charAt(i + n)) * 0x01000193;
          if (n >= 2) {
            int mixed = hash * 0x9E3779B9;
            consumer.accept(mixed ^ mixed >>> 15);
          }
        }
      }
    }
  }
}
