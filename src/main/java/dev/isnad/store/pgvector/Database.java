package dev.isnad.store.pgvector;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The connections of one process, shared by all that it keeps in PostgreSQL. A connection that
 * turns out to be lost is replaced; when the database stays away, work fails as {@link
 * Problem#STORE_UNAVAILABLE}.
 */
public final class Database implements AutoCloseable {
  private static final int MOST_DEADLOCKS = 5;
  private static final Duration IDLE_BEFORE_CHECK = Duration.ofSeconds(10);
  private static final Duration BEYOND_STATEMENT = Duration.ofSeconds(10);

  private final AgroalDataSource pool;
  private final int poolSize;

  /** Work with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private Database(AgroalDataSource pool, int poolSize) {
    this.pool = pool;
    this.poolSize = poolSize;
  }

  /**
   * Connects, and creates or migrates the schema.
   *
   * @throws ProblemException if the database is away, refuses, or lacks pgvector
   */
  public static Database open(PgVectorSettings settings) {
    Schema.requireName(settings.schema());
    Database database = connect(settings);
    try {
      Schema.migrate(database, settings.schema());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /**
   * @throws ProblemException if the settings name no database
   */
  static Database connect(PgVectorSettings settings) {
    if (settings.url().isEmpty()) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "isnad.store is pgvector, but isnad.pgvector.url is not set:"
              + " expected jdbc:postgresql://host:port/database");
    }
    try {
      return new Database(AgroalDataSource.from(configuration(settings)), settings.poolSize());
    } catch (SQLException e) {
      throw SqlFailures.problem(e);
    }
  }

  private static AgroalDataSourceConfigurationSupplier configuration(PgVectorSettings settings) {
    return new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled(false)
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(settings.poolSize())
                    .acquisitionTimeout(settings.acquisitionTimeout())
                    .idleValidationTimeout(IDLE_BEFORE_CHECK)
                    .exceptionSorter(new PostgreSQLExceptionSorter())
                    .connectionFactoryConfiguration(
                        factory -> {
                          factory.jdbcUrl(settings.url().orElseThrow());
                          driverProperties(settings).forEach(factory::jdbcProperty);
                          settings.user().map(NamePrincipal::new).ifPresent(factory::principal);
                          settings
                              .password()
                              .map(SimplePassword::new)
                              .ifPresent(factory::credential);
                          return factory;
                        }));
  }

  private static Map<String, String> driverProperties(PgVectorSettings settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put("ApplicationName", "isnad");
    properties.put("currentSchema", settings.schema() + ",public");
    properties.put("options", sessionOptions(settings));
    properties.put("tcpKeepAlive", "true");
    properties.put(
        "connectTimeout", String.valueOf(Math.max(1, settings.acquisitionTimeout().toSeconds())));
    // The net below statement_timeout: a server that is gone does not time out by itself.
    Duration silence = settings.statementTimeout().plus(BEYOND_STATEMENT);
    properties.put("socketTimeout", String.valueOf(silence.toSeconds()));
    return properties;
  }

  /**
   * jit compiles for longer than these searches run; the plan of a search does not depend on its
   * values, so it is made once a connection, and must not be a sequential scan because statistics
   * lag behind a bulk load; filtered vector searches go on until enough pass.
   */
  private static String sessionOptions(PgVectorSettings settings) {
    return ("-c statement_timeout=%d -c jit=off -c plan_cache_mode=force_generic_plan"
            + " -c enable_seqscan=off"
            + " -c hnsw.ef_search=%d -c hnsw.iterative_scan=relaxed_order")
        .formatted(settings.statementTimeout().toMillis(), settings.hnsw().efSearch());
  }

  DataSource pool() {
    return pool;
  }

  /** Runs statements that each are a transaction of their own. */
  <T> T read(Work<T> work) {
    try {
      return withConnection(work);
    } catch (SQLException e) {
      throw SqlFailures.problem(e);
    }
  }

  /** Runs statements as one transaction; may run {@code work} again when it was not committed. */
  <T> T transaction(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return withConnection(connection -> inTransaction(connection, work));
      } catch (SQLException e) {
        if (!SqlFailures.isConflict(e) || attempt == MOST_DEADLOCKS) {
          throw SqlFailures.problem(e);
        }
      }
    }
  }

  /** Runs what may take minutes, without time limits. */
  <T> T maintain(Work<T> work) {
    return read(
        connection -> {
          int timeout = connection.getNetworkTimeout();
          connection.setNetworkTimeout(Runnable::run, 0);
          try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            try {
              return work.with(connection);
            } finally {
              statement.execute("RESET statement_timeout");
            }
          } finally {
            connection.setNetworkTimeout(Runnable::run, timeout);
          }
        });
  }

  private <T> T withConnection(Work<T> work) throws SQLException {
    Connection pooled = pool.getConnection();
    try (pooled) {
      return work.with(pooled);
    } catch (SQLException e) {
      if (e instanceof CommitUnknownException || !SqlFailures.isLostConnection(e)) {
        throw e;
      }
    }
    try (Connection another = answering()) {
      return work.with(another);
    }
  }

  /**
   * A connection that the server answers on. Where one was lost, the other idle ones probably are;
   * each leaves the pool when it fails. Agroal's own flush would take them out only some time
   * later.
   */
  private Connection answering() throws SQLException {
    for (int lost = 0; ; lost++) {
      Connection connection = pool.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1");
        return connection;
      } catch (SQLException e) {
        connection.close();
        if (lost == poolSize || !SqlFailures.isLostConnection(e)) {
          throw e;
        }
      }
    }
  }

  private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.with(connection);
      commit(connection);
    } catch (SQLException | RuntimeException | Error e) {
      rollback(connection);
      throw e;
    }
    connection.setAutoCommit(true);
    return result;
  }

  private static void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw SqlFailures.isLostConnection(e) ? new CommitUnknownException(e) : e;
    }
  }

  /** A connection that is lost has rolled back by itself; the failure before is the one to tell. */
  private static void rollback(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // see above
    }
  }

  /** The connection was lost during a commit: whether it took place is not known. */
  private static final class CommitUnknownException extends SQLException {
    CommitUnknownException(SQLException cause) {
      super(cause.getMessage(), cause.getSQLState(), cause);
    }
  }

  /** Ends all connections; closing it again does nothing. */
  @Override
  public void close() {
    pool.close();
  }
}
