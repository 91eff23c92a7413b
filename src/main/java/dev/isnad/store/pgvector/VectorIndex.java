package dev.isnad.store.pgvector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The HNSW index over the vectors of one model. It holds them as halfvec, which takes half the
 * memory and up to 4,000 dimensions; the exact scores of what it finds come from the full vectors.
 * It is built after the first large ingestion, which takes a fraction of the time of growing it
 * vector by vector; later saves extend it.
 */
final class VectorIndex {
  /** The most dimensions of a halfvec that pgvector indexes. */
  static final int MOST_DIMENSIONS = 4_000;

  private static final String PREFIX = "paragraph_embedding_";

  private final BoundModel model;
  private final PgVectorSettings.Hnsw settings;

  VectorIndex(BoundModel model, PgVectorSettings.Hnsw settings) {
    this.model = model;
    this.settings = settings;
  }

  private String name() {
    return PREFIX + model.number();
  }

  /** Builds the index if there is none, while searches and saves go on; drops those of others. */
  void build(Connection connection) throws SQLException {
    // One process does it; the others need not wait for it.
    if (!lock(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String other : others(connection)) {
        statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + other);
      }
      if (!isValid(connection)) {
        statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + name());
        statement.execute(create());
      }
    } finally {
      unlock(connection);
    }
  }

  private String create() {
    return """
        CREATE INDEX CONCURRENTLY %s ON paragraph
        USING hnsw ((embedding::halfvec(%d)) halfvec_cosine_ops)
        WITH (m = %d, ef_construction = %d) WHERE embedding_model = %d
        """
        .formatted(
            name(),
            model.id().dimension(),
            settings.m(),
            settings.efConstruction(),
            model.number());
  }

  private static boolean lock(Connection connection) throws SQLException {
    return flag(
        connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", schemaKey(connection));
  }

  private static void unlock(Connection connection) throws SQLException {
    flag(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", schemaKey(connection));
  }

  private static String schemaKey(Connection connection) throws SQLException {
    return "isnad vector index " + connection.getSchema();
  }

  /** Whether the index is there and whole; one whose build broke off is there but never used. */
  private boolean isValid(Connection connection) throws SQLException {
    String sql = "SELECT bool_or(indisvalid) FROM pg_index WHERE indexrelid = to_regclass(?)";
    return flag(connection, sql, name());
  }

  private List<String> others(Connection connection) throws SQLException {
    String sql =
        """
        SELECT indexname FROM pg_indexes
        WHERE schemaname = current_schema AND starts_with(indexname, ?) AND indexname <> ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, PREFIX);
      select.setString(2, name());
      List<String> names = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    }
  }

  private static boolean flag(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
