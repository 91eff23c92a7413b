package dev.isnad.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, with the heap that the aims are stated for. */
final class Product implements AutoCloseable {
  static final String HEAP = "-Xmx2g";

  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Process process;
  private final long started = System.nanoTime();
  private final int port;
  private long peakKilobytes;
  private double cpuSeconds;

  private Product(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param jar the packaged program
   * @param dataDir holds the store
   * @param empty the directory of articles to start with: the samples must not mix with the news
   */
  record Place(Path jar, Path dataDir, Path empty) {}

  static Product start(Place place, String... arguments) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of(java(), HEAP));
    command.add("-Disnad.data-dir=" + place.dataDir());
    command.add("-Disnad.articles-dir=" + place.empty());
    command.add("-Dquarkus.http.port=" + port);
    // The clients ask more often than readers do.
    command.add("-Disnad.access.rate-limit=0");
    command.addAll(List.of("-jar", place.jar().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
    return new Product(builder.start(), port);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Waits for its end; the seconds that it ran. */
  double await() throws Exception {
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      readPeak();
      cpuSeconds();
    }
    if (process.exitValue() > 1) {
      throw new IllegalStateException("the program ended with " + process.exitValue());
    }
    return seconds();
  }

  /** Waits until it says that it is ready; the seconds since its start. */
  double awaitReady(HttpClient client) throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
    while (status(client, ready) != 200) {
      if (!process.isAlive() || seconds() > LONGEST_START.toSeconds()) {
        throw new IllegalStateException("the server does not get ready");
      }
      process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
    return seconds();
  }

  private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notListening) {
      return 0;
    }
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** The CPU time it has used, in seconds; of one that ended, as it was shortly before. */
  double cpuSeconds() {
    Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
    cpuSeconds = Math.max(cpuSeconds, used.toMillis() / 1e3);
    return cpuSeconds;
  }

  /** The most memory it held at once, in megabytes; 0 where the system does not tell. */
  long peakMegabytes() throws IOException {
    readPeak();
    return peakKilobytes / 1024;
  }

  private void readPeak() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        peakKilobytes = Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
