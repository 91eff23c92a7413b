package dev.isnad.store.pgvector;

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

  public record TestHnsw(int m, int efConstruction, int efSearch, long buildFrom) implements Hnsw {}

  public TestSettings with(Hnsw other) {
    return new TestSettings(url, schema, statementTimeout, poolSize, other);
  }

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
