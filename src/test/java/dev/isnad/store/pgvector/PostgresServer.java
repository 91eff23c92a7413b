package dev.isnad.store.pgvector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.IntFunction;
import org.opentest4j.TestAbortedException;
import org.postgresql.Driver;

/**
 * A PostgreSQL with pgvector for tests: the one that all tests of a JVM share ({@link #get()}), or
 * one of a test's own, to break it ({@link #startOwn}). The shared one is the database at the URL
 * in {@code ISNAD_TEST_JDBC_URL} (system property or environment variable; its user creates
 * schemas, which stay, and the extension), else one that {@code bin/pgvector-server} starts, else a
 * Docker container. Where none of these works, the tests that ask for one are skipped, or fail if
 * {@code CI} is set or {@code ISNAD_REQUIRE_POSTGRES} is 1. Servers end with the JVM, however it
 * ends.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String GIVEN = "ISNAD_TEST_JDBC_URL";
  // As properties, since Quarkus loads test classes, and so their static fields, more than once.
  private static final String MISSING = "isnad.test.postgres-missing";
  private static final String FAST = "-c fsync=off -c full_page_writes=off";
  private static final int TRIES = 3;
  private static final String PORT_TAKEN = "could not bind|already allocated|in use";

  private static PostgresServer shared;

  private final PostgresEngine engine;
  private final AtEnd removal;

  private PostgresServer(PostgresEngine engine) throws IOException {
    this.engine = engine;
    engine.removal().run(); // of what is left under the same name by a machine that went down
    this.removal = new AtEnd(engine.removal());
  }

  /** The server that all tests of this JVM share; started when it is first asked for. */
  public static PostgresServer get() {
    synchronized (System.getProperties()) {
      if (System.getProperty(MISSING) != null) {
        throw absent(System.getProperty(MISSING));
      }
      if (shared == null) {
        shared = find();
      }
      return shared;
    }
  }

  private static PostgresServer find() {
    String given = System.getProperty(GIVEN, System.getenv(GIVEN));
    try {
      if (given != null) {
        return started(new PostgresServer(new GivenPostgres(given)));
      }
      PostgresServer server = startFirst(engines(FAST));
      System.setProperty(GIVEN, server.url());
      return server;
    } catch (IOException e) {
      if (given != null) {
        throw new UncheckedIOException(GIVEN + " fails", e);
      }
      System.setProperty(MISSING, e.getMessage());
      RuntimeException absent = absent(e.getMessage());
      System.getLogger(PostgresServer.class.getName())
          .log(System.Logger.Level.WARNING, absent.getMessage());
      throw absent;
    }
  }

  /** What a test that cannot have a server ends with. */
  private static RuntimeException absent(String reason) {
    String line =
        "PostgreSQL's tests need Debian, Docker or %s, the URL of one with pgvector: %s"
            .formatted(GIVEN, reason);
    boolean required =
        System.getenv("CI") != null || "1".equals(System.getenv("ISNAD_REQUIRE_POSTGRES"));
    return required
        ? new IllegalStateException(line)
        : new TestAbortedException("Skipped: " + line);
  }

  /**
   * A new server that only the caller uses and closes, which deletes its data.
   *
   * @param options of the server, such as {@code -c fsync=off}
   */
  public static PostgresServer startOwn(String... options) throws IOException {
    return own(engines(String.join(" ", options)));
  }

  /**
   * As {@link #startOwn(String...)}, with the data in a directory that outlives it; only on Debian.
   *
   * @param data created when missing; run by root, its parents must be open to the user nobody
   */
  public static PostgresServer startOwn(Path data, String... options) throws IOException {
    return own(List.of(port -> ScriptedPostgres.in(data, port, String.join(" ", options))));
  }

  private static PostgresServer own(List<IntFunction<PostgresEngine>> engines) throws IOException {
    boolean works = get().engine instanceof ScriptedPostgres;
    try {
      return startFirst(engines);
    } catch (IOException e) {
      if (works) {
        throw e;
      }
      throw absent(e.getMessage());
    }
  }

  private static List<IntFunction<PostgresEngine>> engines(String options) {
    return List.of(
        port -> ScriptedPostgres.on(port, options), port -> new DockerPostgres(port, options));
  }

  private static PostgresServer startFirst(List<IntFunction<PostgresEngine>> engines)
      throws IOException {
    List<String> reasons = new ArrayList<>();
    for (IntFunction<PostgresEngine> engine : engines) {
      try {
        return startOnFreePort(engine);
      } catch (IOException e) {
        reasons.add(e.getMessage());
      }
    }
    throw new IOException(String.join("; ", reasons));
  }

  private static PostgresServer startOnFreePort(IntFunction<PostgresEngine> engine)
      throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return started(new PostgresServer(engine.apply(PostgresEngine.freePort())));
      } catch (IOException e) {
        if (tries == TRIES || !e.getMessage().matches(".*(" + PORT_TAKEN + ").*")) {
          throw e;
        }
      }
    }
  }

  private static PostgresServer started(PostgresServer server) throws IOException {
    try {
      server.start();
      Sql.execute(server.url(), "CREATE EXTENSION IF NOT EXISTS vector SCHEMA public");
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    } catch (SQLException e) {
      server.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The JDBC URL, with the user. */
  public String url() {
    return engine.url();
  }

  /** The JDBC URL of connections that work in a schema; the types of pgvector are in reach. */
  public String url(String schema) {
    return url() + (url().contains("?") ? "&" : "?") + "currentSchema=" + schema + ",public";
  }

  /** The name of a new, empty schema that nobody else uses. */
  public String freshSchema() throws SQLException {
    String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    Sql.execute(url(), "CREATE SCHEMA " + schema);
    return schema;
  }

  /** A connection of its own, in the schema public. */
  public Connection connect() throws SQLException {
    return connect(url());
  }

  /** Past the driver manager, which knows only the drivers of one class loader. */
  static Connection connect(String url) throws SQLException {
    return new Driver().connect(url, new Properties());
  }

  /** Starts it again after {@link #stop()} or {@link #killHard()}, at the same URL. */
  public void start() throws IOException {
    engine.start();
  }

  /** Stops it as an administrator does; open connections break. */
  public void stop() throws IOException {
    engine.stop();
  }

  /** As {@code kill -9} of the server and of all of its processes; on return nobody answers. */
  public void killHard() throws IOException {
    engine.kill();
  }

  /** Ends it, whatever state it is in. */
  @Override
  public void close() {
    removal.close();
  }
}
