package dev.isnad.store.pgvector;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.isnad.article.Characters;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps ratings in the table {@code isnad_feedback}, shared by all replicas. */
public final class PgVectorFeedbackArchive implements FeedbackArchive {
  private static final int PAGE = 500;

  private final Database database;

  public PgVectorFeedbackArchive(Database database) {
    this.database = database;
  }

  @Override
  public void put(Feedback feedback) {
    String sql =
        """
        INSERT INTO isnad_feedback (answer_id, feedback) VALUES (?, ?::jsonb)
        ON CONFLICT (answer_id) DO UPDATE SET feedback = excluded.feedback
        """;
    String json = JsonColumn.write(feedback);
    database.transaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, feedback.answerId());
            insert.setString(2, json);
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public boolean delete(String answerId) {
    // PostgreSQL refuses some texts that no id is.
    return Characters.flaw(answerId).isEmpty() && deleted(answerId) > 0;
  }

  private int deleted(String answerId) {
    String sql = "DELETE FROM isnad_feedback WHERE answer_id = ?";
    return database.transaction(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, answerId);
            return delete.executeUpdate();
          }
        });
  }

  /** A page at a time, so that a slow reader holds no connection. */
  @Override
  public void forEach(Consumer<Feedback> visitor) {
    String after = "";
    List<Feedback> page;
    do {
      page = page(after);
      page.forEach(visitor);
      after = page.isEmpty() ? after : page.get(page.size() - 1).answerId();
    } while (page.size() == PAGE);
  }

  private List<Feedback> page(String after) {
    String sql =
        "SELECT feedback FROM isnad_feedback WHERE answer_id > ? ORDER BY answer_id LIMIT ?";
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after);
            select.setInt(2, PAGE);
            List<Feedback> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                page.add(feedback(rows.getString(1)));
              }
            }
            return page;
          }
        });
  }

  /** The database belongs to others, too, and is closed by whoever opened it. */
  @Override
  public void close() {}

  private static Feedback feedback(String json) {
    return JsonColumn.read(json, new TypeReference<Feedback>() {}, "isnad_feedback.feedback");
  }
}
