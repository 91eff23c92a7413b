package dev.isnad.store.pgvector;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.isnad.store.RunArchive;
import dev.isnad.store.RunHeader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps runs in the table {@code isnad_runs}, shared by all replicas. */
public final class PgVectorRunArchive implements RunArchive {

  private final Database database;
  private final Clock clock;

  public PgVectorRunArchive(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void put(RunHeader header) {
    write(header, null);
  }

  @Override
  public void put(RunHeader header, byte[] record) {
    write(header, record);
  }

  private void write(RunHeader header, byte[] record) {
    String sql =
        """
        INSERT INTO isnad_runs (id, header, heartbeat_at, record) VALUES (?, ?::jsonb, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          header = excluded.header, heartbeat_at = excluded.heartbeat_at,
          record = coalesce(excluded.record, isnad_runs.record)
        """;
    String json = JsonColumn.write(header);
    database.transaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, header.id());
            insert.setString(2, json);
            insert.setObject(3, now());
            insert.setBytes(4, record);
            insert.executeUpdate();
          }
          return null;
        });
  }

  @Override
  public Optional<RunHeader> find(String id) {
    return first("SELECT header, heartbeat_at FROM isnad_runs WHERE id = ?", id, this::header);
  }

  /** What a row holds. */
  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What the first row holds of this id; PostgreSQL refuses some texts that no id is. */
  private <T> Optional<T> first(String sql, String id, Row<T> reading) {
    if (!RunHeader.isId(id)) {
      return Optional.empty();
    }
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.ofNullable(reading.of(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<RunHeader> list(int limit) {
    String sql = "SELECT header, heartbeat_at FROM isnad_runs ORDER BY id DESC LIMIT ?";
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            List<RunHeader> headers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                headers.add(header(rows));
              }
            }
            return headers;
          }
        });
  }

  private RunHeader header(ResultSet row) throws SQLException {
    OffsetDateTime heartbeat = row.getObject(2, OffsetDateTime.class);
    return header(row.getString(1)).seen(heartbeat.toInstant(), clock.instant());
  }

  @Override
  public Optional<byte[]> record(String id) {
    return first("SELECT record FROM isnad_runs WHERE id = ?", id, row -> row.getBytes(1));
  }

  @Override
  public boolean hasRecord(String id) {
    String sql = "SELECT 1 FROM isnad_runs WHERE id = ? AND record IS NOT NULL";
    return first(sql, id, row -> true).isPresent();
  }

  @Override
  public boolean delete(String id) {
    return update("DELETE FROM isnad_runs WHERE id = ?", id);
  }

  @Override
  public void requestCancel(String id) {
    update("UPDATE isnad_runs SET cancel_requested = true WHERE id = ?", id);
  }

  private boolean update(String sql, String id) {
    return RunHeader.isId(id)
        && database.transaction(connection -> update(connection, sql, id)) > 0;
  }

  private static int update(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, id);
      return update.executeUpdate();
    }
  }

  @Override
  public boolean isCancelRequested(String id) {
    String sql = "SELECT 1 FROM isnad_runs WHERE id = ? AND cancel_requested";
    return first(sql, id, row -> true).isPresent();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static RunHeader header(String json) {
    return JsonColumn.read(json, new TypeReference<RunHeader>() {}, "isnad_runs.header");
  }
}
