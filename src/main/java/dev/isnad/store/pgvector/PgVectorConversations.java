package dev.isnad.store.pgvector;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.isnad.conversation.ConversationIds;
import dev.isnad.conversation.ConversationSettings;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Turn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Keeps conversations in the table {@code conversation}, where any number of processes go on with
 * them. What has expired is deleted by those who add, a few rows each time: no schedule, and no
 * long transaction after a busy day.
 */
public final class PgVectorConversations implements Conversations {
  /** More than one conversation can expire for each turn that is added only after a quiet time. */
  private static final int DELETED_AT_ONCE = 20;

  private final Database database;
  private final ConversationSettings settings;
  private final Clock clock;
  private final ConversationIds ids;

  public PgVectorConversations(Database database, ConversationSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.ids = new ConversationIds(clock);
  }

  @Override
  public String open(String requested) {
    return ids.open(requested);
  }

  @Override
  public List<Turn> history(String id) {
    String sql = "SELECT turns FROM conversation WHERE id = ? AND changed_at >= ?";
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            select.setObject(2, expired());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? turns(row.getString(1)) : List.of();
            }
          }
        });
  }

  @Override
  public void add(String id, Turn turn) {
    String added = JsonColumn.write(List.of(turn));
    database.transaction(
        connection -> {
          append(connection, id, added);
          deleteExpired(connection);
          return null;
        });
  }

  /** Adds to what there is, unless that has expired. */
  private void append(Connection connection, String id, String turns) throws SQLException {
    String sql =
        """
        INSERT INTO conversation AS c (id, turns, changed_at) VALUES (?, ?::jsonb, ?)
        ON CONFLICT (id) DO UPDATE SET
          turns = CASE WHEN c.changed_at < ? THEN excluded.turns ELSE
            jsonb_path_query_array(c.turns || excluded.turns, '$[last - $more to last]',
              jsonb_build_object('more', ?)) END,
          changed_at = greatest(c.changed_at, excluded.changed_at)
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, id);
      insert.setString(2, turns);
      insert.setObject(3, now());
      insert.setObject(4, expired());
      insert.setInt(5, settings.maxTurns() - 1);
      insert.executeUpdate();
    }
  }

  /** Rows that others are just deleting are left to them, so that nobody waits. */
  private void deleteExpired(Connection connection) throws SQLException {
    String sql =
        """
        DELETE FROM conversation WHERE id = ANY (ARRAY(
          SELECT id FROM conversation WHERE changed_at < ?
          ORDER BY changed_at LIMIT ? FOR UPDATE SKIP LOCKED))
        """;
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, expired());
      delete.setInt(2, DELETED_AT_ONCE);
      delete.executeUpdate();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** A conversation whose last turn is older has expired. */
  private OffsetDateTime expired() {
    return now().minus(settings.expiry());
  }

  private static List<Turn> turns(String json) {
    return JsonColumn.read(json, new TypeReference<List<Turn>>() {}, "conversation.turns");
  }
}
