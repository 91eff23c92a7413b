package dev.isnad.store.pgvector;

import dev.isnad.store.EmbeddingId;
import dev.isnad.store.EmbeddingState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables {@code embedding_model} and {@code embedding_state}. */
final class EmbeddingStates {
  private EmbeddingStates() {}

  /** How a transaction wants the state to stay until its end. */
  enum Lock {
    /** Nobody else may change it. */
    SHARE,
    /** Nobody else may save, either. */
    UPDATE
  }

  static EmbeddingState read(Connection connection, Lock lock) throws SQLException {
    // Two statements, since one would see the models as of before it waited for the lock.
    String lockRow = "SELECT FROM embedding_state FOR " + lock;
    try (PreparedStatement select = connection.prepareStatement(lockRow)) {
      select.execute();
    }
    String sql =
        """
        SELECT m.name, m.dimension, r.name, r.dimension
        FROM embedding_state s
          LEFT JOIN embedding_model m ON m.id = s.model
          LEFT JOIN embedding_model r ON r.id = s.reembedding
        """;
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new EmbeddingState(model(row, 1), model(row, 3));
    }
  }

  private static EmbeddingId model(ResultSet row, int column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : new EmbeddingId(name, row.getInt(column + 1));
  }

  static void write(Connection connection, EmbeddingState state) throws SQLException {
    String sql = "UPDATE embedding_state SET model = ?, reembedding = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, state.model() == null ? null : number(connection, state.model()));
      update.setObject(
          2, state.reembedding() == null ? null : number(connection, state.reembedding()));
      update.executeUpdate();
    }
  }

  /** The number that paragraphs carry for {@code model}; it is given one when it has none. */
  static int number(Connection connection, EmbeddingId model) throws SQLException {
    String insert =
        """
        INSERT INTO embedding_model (name, dimension) VALUES (?, ?)
        ON CONFLICT (name, dimension) DO NOTHING
        """;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, model.model());
      statement.setInt(2, model.dimension());
      statement.executeUpdate();
    }
    String select = "SELECT id FROM embedding_model WHERE name = ? AND dimension = ?";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, model.model());
      statement.setInt(2, model.dimension());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
