package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.store.lucene.LuceneFloor;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the packaged program on a directory of news: ingestion, start, search and chat over HTTP
 * with one client and with eight, beside a bare Lucene query of the same terms ({@link
 * LuceneFloor}). Run by {@code bin/benchmark}; asserts nothing, for machines differ.
 *
 * <p>Arguments: the packaged jar and the news; optionally a data directory: one that holds a store
 * already is measured as it is, without ingestion.
 */
public final class SpeedBenchmark {
  private static final int STARTS = 3;
  private static final int CLIENTS = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path news;
  private final Path work;
  private final Product.Place place;
  private final SpeedReport report;
  private final List<QuestionKind> kinds;

  private SpeedBenchmark(Path jar, Path news, Path dataDir, SpeedReport report) throws IOException {
    this.news = news;
    this.work = Files.createTempDirectory("isnad-benchmark");
    Path data = dataDir == null ? work.resolve("data") : dataDir;
    this.place = new Product.Place(jar, data, Files.createDirectory(work.resolve("empty")));
    this.report = report;
    this.kinds = QuestionKind.of(news);
  }

  /** Runs all measurements, then prints one table. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path dataDir = args.length > 2 ? Path.of(args[2]) : null;
    SpeedReport report = new SpeedReport();
    var benchmark = new SpeedBenchmark(Path.of(args[0]), Path.of(args[1]), dataDir, report);
    try {
      benchmark.run();
      out.print(report.markdown());
    } finally {
      delete(benchmark.work);
    }
  }

  private void run() throws Exception {
    if (!Files.exists(place.dataDir())) {
      ingest();
    }
    report.figure("index on disk", "%d MB", megabytes(place.dataDir()));
    start();
    List<Latencies> floors = floors();
    try (Product server = Product.start(place, "serve")) {
      server.awaitReady(client);
      measure(server, "search", "/api/search", "query", floors);
      measure(server, "chat", "/api/chat", "question", floors);
      report.figure("server, peak memory", "%d MB", server.peakMegabytes());
    }
  }

  private void ingest() throws Exception {
    try (Product product = Product.start(place, "ingest", news.toString())) {
      double seconds = product.await();
      long articles = LuceneFloor.articles(place.dataDir());
      report.figure("ingest, %,d articles".formatted(articles), "%.1f s", seconds);
      report.figure("ingest, CPU time", "%.1f s", product.cpuSeconds());
      report.figure("ingest, rate", "%.0f articles/s", articles / seconds);
      report.figure("ingest, peak memory", "%d MB", product.peakMegabytes());
    }
  }

  private void start() throws Exception {
    double[] starts = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (Product server = Product.start(place, "serve")) {
        starts[i] = server.awaitReady(client);
      }
    }
    Arrays.sort(starts);
    report.figure("start until ready, median of " + STARTS, "%.2f s", starts[STARTS / 2]);
  }

  /** Two for each kind of questions: one client, eight clients. */
  private List<Latencies> floors() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Product.java(),
                Product.HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LuceneFloor.class.getName(),
                place.dataDir().toString()));
    for (QuestionKind kind : kinds.stream().filter(QuestionKind::floor).toList()) {
      command.add(write(kind.warmUp()).toString());
      command.add(write(kind.measured()).toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the floor ended with " + process.exitValue());
    }
    return out.lines().map(Latencies::parse).toList();
  }

  private Path write(List<String> questions) throws IOException {
    Path file = Files.createTempFile(work, "questions", ".txt");
    return Files.write(file, questions.stream().map(q -> q.replaceAll("\\s+", " ")).toList());
  }

  private void measure(
      Product server, String route, String path, String field, List<Latencies> floors)
      throws Exception {
    Load.Target target = question -> post(server.uri(path), field, question);
    for (QuestionKind kind : kinds) {
      Load.run(kind.warmUp(), 1, target);
      double before = server.cpuSeconds();
      Latencies one = Load.run(kind.measured(), 1, target);
      double between = server.cpuSeconds();
      Latencies eight = Load.run(kind.measured(), CLIENTS, target);
      double cpu = server.cpuSeconds() - between;
      int floor = 2 * kinds.indexOf(kind); // Those without a floor come last.
      report.route(
          new SpeedReport.Route(
              route + ", " + kind.name(),
              one,
              eight,
              (between - before) * 1e3 / kind.measured().size(),
              cpu * eight.perSecond() / kind.measured().size(),
              kind.floor() ? floors.get(floor) : null,
              kind.floor() ? floors.get(floor + 1) : null));
    }
  }

  private void post(URI uri, String field, String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of(field, question))))
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          uri
              + ": "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
  }

  private static long megabytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
