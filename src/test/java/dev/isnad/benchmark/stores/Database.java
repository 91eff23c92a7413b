package dev.isnad.benchmark.stores;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A new schema of its own for one store, dropped at the end. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private static final String SIZES =
      """
      SELECT coalesce(a.amname, 'other'), sum(pg_relation_size(c.oid)) / 1e6
      FROM pg_class c
      LEFT JOIN pg_class h ON h.reltoastrelid = c.oid
      LEFT JOIN pg_am a ON a.oid = c.relam
      WHERE coalesce(h.relnamespace, c.relnamespace) = '%s'::regnamespace
      GROUP BY 1 HAVING sum(pg_relation_size(c.oid)) > 0 ORDER BY 2 DESC
      """;

  private static final Map<String, String> KINDS = Map.of("heap", "tables");

  private final String url;
  private final String schema;
  private final AgroalDataSource pool;

  /**
   * @param url of a server with pgvector, with its user
   * @param settings of every session
   */
  public Database(String url, String schema, Map<String, String> settings) throws SQLException {
    this.url = withSettings(url, schema, settings);
    this.schema = schema;
    drop();
    execute("CREATE EXTENSION IF NOT EXISTS vector SCHEMA public");
    execute("CREATE SCHEMA " + schema);
    this.pool =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    config ->
                        config
                            .maxSize(CONNECTIONS)
                            .acquisitionTimeout(Duration.ofMinutes(1))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(this.url))));
  }

  private static String withSettings(String url, String schema, Map<String, String> settings) {
    StringJoiner options = new StringJoiner(" ");
    settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
    return url
        + (url.contains("?") ? "&" : "?")
        + ("currentSchema=" + schema + ",public")
        + (settings.isEmpty()
            ? ""
            : "&options=" + URLEncoder.encode(options.toString(), StandardCharsets.UTF_8));
  }

  /** With the schema and the settings. */
  String url() {
    return url;
  }

  public DataSource dataSource() {
    return pool;
  }

  void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The bytes of all tables and indexes, by kind. */
  String size() {
    Map<String, Double> megabytes = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SIZES.formatted(schema))) {
      while (rows.next()) {
        String kind = rows.getString(1);
        megabytes.merge(KINDS.getOrDefault(kind, kind), rows.getDouble(2), Double::sum);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    double all = megabytes.values().stream().mapToDouble(Double::doubleValue).sum();
    return "%.0f MB (%s)"
        .formatted(
            all,
            megabytes.entrySet().stream()
                .map(e -> "%s %.0f".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", ")));
  }

  /** Statistics, visibility map and pending lists of every table as after some time of rest. */
  void vacuum() {
    execute("VACUUM ANALYZE");
    execute("CHECKPOINT");
  }

  /** What every search on the server depends on. */
  static String describe(String url) throws SQLException {
    List<String> names =
        List.of(
            "shared_buffers",
            "effective_cache_size",
            "work_mem",
            "maintenance_work_mem",
            "max_wal_size",
            "max_parallel_workers_per_gather",
            "max_parallel_maintenance_workers",
            "fsync",
            "synchronous_commit",
            "jit");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      StringJoiner settings = new StringJoiner(", ");
      for (String name : names) {
        settings.add(name + " " + one(statement, "SHOW " + name));
      }
      statement.execute("CREATE EXTENSION IF NOT EXISTS vector SCHEMA public");
      return "PostgreSQL %s with pgvector %s: %s"
          .formatted(
              one(statement, "SHOW server_version"),
              one(statement, "SELECT extversion FROM pg_extension WHERE extname = 'vector'"),
              settings);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void drop() {
    execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
  }

  @Override
  public void close() {
    pool.close();
    drop();
  }
}
