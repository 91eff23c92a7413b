package dev.isnad.store.pgvector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** The database of the pgvector store; read only when {@code isnad.store} is {@code pgvector}. */
@ConfigMapping(prefix = "isnad.pgvector")
public interface PgVectorSettings {

  /** {@code jdbc:postgresql://host:port/database}; may carry any parameter of the driver. */
  Optional<String> url();

  /** The role to connect as, where the URL does not say. */
  Optional<String> user();

  Optional<String> password();

  /** The schema of all tables; it is created when missing. */
  @WithDefault("isnad")
  String schema();

  /** How many connections this process opens at most. */
  @WithDefault("16")
  @Min(1)
  int poolSize();

  /** How long a request waits for a connection, new or free, before it fails. */
  @WithDefault("5s")
  Duration acquisitionTimeout();

  /** How long one statement may run, index builds apart. */
  @WithDefault("30s")
  Duration statementTimeout();

  Hnsw hnsw();

  /** The index over the vectors (Malkov, Yashunin 2018), as pgvector names its parameters. */
  interface Hnsw {

    /** Neighbours of a vector in the graph. */
    @WithDefault("16")
    @Min(2)
    @Max(100)
    int m();

    /** How many candidates are looked at for the neighbours of a new vector, from 2 × m. */
    @WithDefault("64")
    @Min(4)
    @Max(1000)
    int efConstruction();

    /** How many candidates a search keeps: recall against time. */
    @WithDefault("200")
    @Min(1)
    @Max(1000)
    int efSearch();

    /** The index is built once there are so many paragraphs; below, all vectors are compared. */
    @WithDefault("10000")
    long buildFrom();
  }
}
