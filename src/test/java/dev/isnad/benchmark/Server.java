package dev.isnad.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code isnad serve} on a free port, ready to answer. */
final class Server implements AutoCloseable {
  private static final String BOUNDARY = "isnad-fault-trials";
  private static final int TRIES = 600;

  private final HttpClient client = HttpClient.newHttpClient();
  private final PackagedProgram.Running running;
  private final URI root;

  private Server(PackagedProgram.Running running, URI root) {
    this.running = running;
    this.root = root;
  }

  static Server start(PackagedProgram product) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PackagedProgram.Running running = product.with("QUARKUS_HTTP_PORT=" + port).start("serve");
    Server server = new Server(running, URI.create("http://localhost:" + port));
    for (int i = 0; i < TRIES; i++) {
      if (server.isReady()) {
        return server;
      }
      if (running.process().waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    running.kill();
    throw new IOException("the server did not become ready: " + running.await().err());
  }

  private boolean isReady() throws IOException, InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  URI root() {
    return root;
  }

  /** Of the program itself: the script that starts it has become it. */
  long pid() {
    return running.process().pid();
  }

  /** The CPU time that it has used, in seconds. */
  double cpuSeconds() {
    return running.process().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** What it has logged so far. */
  String log() throws IOException {
    return Files.readString(running.err());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /**
   * Sends a request with a JSON body.
   *
   * @param json the body, or {@code null} for none
   */
  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Uploads files; the lines of the answer. */
  List<String> upload(List<Path> files) throws IOException, InterruptedException {
    List<BodyPublisher> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(
          BodyPublishers.ofString(
              ("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                      + "Content-Type: application/octet-stream\r\n\r\n")
                  .formatted(BOUNDARY, file.getFileName())));
      parts.add(BodyPublishers.ofFile(file));
      parts.add(BodyPublishers.ofString("\r\n"));
    }
    parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/api/articles"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
            .build();
    return client.send(request, BodyHandlers.ofString()).body().lines().toList();
  }

  @Override
  public void close() {
    running.process().destroy();
    running.process().onExit().join();
  }
}
