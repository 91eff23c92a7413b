package dev.isnad.store.pgvector;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program to run, with what it has in its environment beside this process's own.
 *
 * @param words the program and its arguments
 * @param environment more environment variables
 */
record Command(List<String> words, Map<String, String> environment) {
  private static final int PATIENCE_MINUTES = 10;

  Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** What a program ended with; the output is both of its streams. */
  record Ended(int exit, String output) {}

  /**
   * Runs it to its end.
   *
   * @throws IOException if it cannot be started or takes too long
   */
  Ended run() throws IOException {
    Process process = builder().redirectErrorStream(true).start();
    process.getOutputStream().close();
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        return new Ended(process.exitValue(), output.join());
      }
      process.destroyForcibly();
      throw new IOException(words + " does not come to an end");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(words + " was interrupted");
    }
  }

  /**
   * Runs it to its end, which must be a good one.
   *
   * @throws IOException also if it ends with another exit status than 0; its message is what was
   *     printed, on one line
   */
  void runWell() throws IOException {
    Ended ended = run();
    if (ended.exit() != 0) {
      throw new IOException(String.join(" ", ended.output().split("\\s+")));
    }
  }

  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    return builder;
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
