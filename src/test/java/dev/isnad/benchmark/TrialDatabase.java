package dev.isnad.benchmark;

import dev.isnad.store.pgvector.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL that the trials may break, with the durable writes of production, and the packaged
 * program on it; each trial has a schema of its own.
 *
 * @param home a directory for what the programs print and report
 * @param news the zips that are ingested
 */
record TrialDatabase(PostgresServer server, Path home, List<Path> news) implements AutoCloseable {
  private static final String WHOLE = "whole";

  static TrialDatabase start(Path home, List<Path> news) throws IOException {
    return new TrialDatabase(PostgresServer.startOwn(), home, news);
  }

  /** The program with its articles in {@code schema} and none to start with. */
  PackagedProgram program(String schema) throws IOException {
    return program(server.url(), schema);
  }

  PackagedProgram program(String url, String schema) throws IOException {
    Path empty = Files.createDirectories(home.resolve("no-articles"));
    return PackagedProgram.on(home, home.resolve("unused"))
        .with("ISNAD_STORE=pgvector")
        .with("ISNAD_PGVECTOR_URL=" + url)
        .with("ISNAD_PGVECTOR_SCHEMA=" + schema)
        .with("ISNAD_ARTICLES_DIR=" + empty);
  }

  Path report(String schema) {
    return home.resolve(schema + ".ndjson");
  }

  /** The words of a command that ingests the news and reports to {@link #report}. */
  String[] ingest(String report) {
    List<String> words = new ArrayList<>(List.of("ingest"));
    news.forEach(file -> words.add(file.toString()));
    words.addAll(List.of("--report", report(report).toString()));
    return words.toArray(String[]::new);
  }

  DatabaseContents contents(String schema) throws IOException, SQLException {
    return DatabaseContents.of(server, schema);
  }

  /**
   * One undisturbed run over the news.
   *
   * @param contents what it stored
   * @param bytes the length of its report
   */
  record Undisturbed(
      PackagedProgram.Ended ended, DatabaseContents contents, long millis, long bytes) {

    String schema() {
      return WHOLE;
    }

    boolean isGood() {
      return contents.faults().isEmpty() && !contents.articles().isEmpty() && !ended.hasStack();
    }
  }

  Undisturbed undisturbed() throws IOException, InterruptedException, SQLException {
    long start = System.nanoTime();
    PackagedProgram.Ended ended = program(WHOLE).run(ingest(WHOLE));
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Undisturbed(ended, contents(WHOLE), millis, Files.size(report(WHOLE)));
  }

  @Override
  public void close() {
    server.close();
  }
}
