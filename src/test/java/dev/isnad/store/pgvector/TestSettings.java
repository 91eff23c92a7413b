package dev.isnad.store.pgvector;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The settings' defaults, for stores that are built by hand. */
public record TestSettings(
    Optional<String> url, String schema, Duration statementTimeout, int poolSize, Hnsw hnsw)
    implements PgVectorSettings {

  public static TestSettings of(String url, String schema) {
    return new TestSettings(
        Optional.of(url), schema, Duration.ofSeconds(30), 16, new TestHnsw(16, 64, 200, 10_000));
  }

  /** In a schema that nobody else uses. */
  static TestSettings of(PostgresServer server) throws SQLException {
    return of(server.url(), server.freshSchema());
  }

  /** Builds the vector index from so many paragraphs on. */
  TestSettings indexedFrom(long paragraphs) {
    return new TestSettings(
        url, schema, statementTimeout, poolSize, new TestHnsw(16, 64, 200, paragraphs));
  }

  /** The index's parameters. */
  public record TestHnsw(int m, int efConstruction, int efSearch, long buildFrom) implements Hnsw {}

  @Override
  public Optional<String> user() {
    return Optional.empty();
  }

  @Override
  public Optional<String> password() {
    return Optional.empty();
  }

  @Override
  public Duration acquisitionTimeout() {
    return Duration.ofSeconds(5);
  }
}
