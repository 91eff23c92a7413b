package dev.isnad.store.pgvector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pgvector.PGsparsevec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * One transaction that replaces or removes articles. It locks the rows of {@code article} first, in
 * the order of their ids, then those of {@code term_frequency} in the order of their terms, then
 * {@code corpus}: two of these wait for each other but never in a circle.
 */
final class ArticleChange {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final TermCounts terms = new TermCounts();
  private long articles;
  private long paragraphs;

  ArticleChange(Connection connection) {
    this.connection = connection;
  }

  /** Saves articles in place of their earlier versions. */
  void save(PreparedArticles saved) throws SQLException {
    articles += upsert(saved.rows());
    removeParagraphs(saved.rows().stream().map(ArticleRow::id).toList());
    saved.copyTo(connection);
    saved.terms().forEach(each -> terms.add(each.terms(), 1));
    paragraphs += saved.terms().size();
    finish();
  }

  /**
   * Removes articles.
   *
   * @return how many there were
   */
  int delete(Collection<String> ids) throws SQLException {
    String lock = "SELECT FROM article WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    try (PreparedStatement statement = connection.prepareStatement(lock)) {
      statement.setArray(1, texts(ids));
      statement.execute();
    }
    int deleted = update("DELETE FROM article WHERE id = ANY (?)", ids);
    articles -= deleted;
    removeParagraphs(ids);
    finish();
    return deleted;
  }

  /** How many of the articles are new. */
  private long upsert(List<ArticleRow> rows) throws SQLException {
    String upsert =
        """
        INSERT INTO article
        SELECT * FROM json_populate_recordset(NULL::article, ?::json) ORDER BY id
        ON CONFLICT (id) DO UPDATE SET
          title = excluded.title, source = excluded.source, url = excluded.url,
          author = excluded.author, published_at = excluded.published_at,
          language = excluded.language, keywords = excluded.keywords,
          related_to = excluded.related_to, related = excluded.related,
          content_hash = excluded.content_hash, story_id = excluded.story_id,
          story_signature = excluded.story_signature
        RETURNING xmax = 0 -- a row that was inserted has no former version
        """;
    try (PreparedStatement statement = connection.prepareStatement(upsert)) {
      statement.setString(1, json(rows));
      try (ResultSet result = statement.executeQuery()) {
        long created = 0;
        while (result.next()) {
          created += result.getBoolean(1) ? 1 : 0;
        }
        return created;
      }
    }
  }

  private static String json(List<ArticleRow> rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the articles cannot be written as JSON", e);
    }
  }

  private void removeParagraphs(Collection<String> ids) throws SQLException {
    String delete = "DELETE FROM paragraph_terms WHERE article_id = ANY (?) RETURNING weights";
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setArray(1, texts(ids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          terms.add(new PGsparsevec(rows.getString(1)).getIndices(), -1);
          paragraphs--;
        }
      }
    }
    update("DELETE FROM paragraph WHERE article_id = ANY (?)", ids);
  }

  private void finish() throws SQLException {
    terms.write(connection);
    if (articles == 0 && paragraphs == 0) {
      return;
    }
    String count = "UPDATE corpus SET articles = articles + ?, paragraphs = paragraphs + ?";
    try (PreparedStatement statement = connection.prepareStatement(count)) {
      statement.setLong(1, articles);
      statement.setLong(2, paragraphs);
      statement.executeUpdate();
    }
  }

  private int update(String sql, Collection<String> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, texts(ids));
      return statement.executeUpdate();
    }
  }

  private java.sql.Array texts(Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
