package dev.isnad.store.pgvector;

import dev.isnad.store.ArticlePage;
import dev.isnad.store.StoredArticle;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions for articles by what identifies them; each is one statement. */
record ArticleQueries(Connection connection) {

  Optional<StoredArticle> find(String id) throws SQLException {
    String sql = "SELECT " + ArticleRow.COLUMNS + " FROM article a WHERE a.id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, id);
      return articles(select).stream().findFirst();
    }
  }

  /**
   * @param after {@code null} for the first page
   */
  ArticlePage list(String after, int limit) throws SQLException {
    String sql =
        "SELECT " + ArticleRow.COLUMNS + " FROM article a WHERE a.id > ? ORDER BY a.id LIMIT ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, after == null ? "" : after);
      select.setLong(2, limit + 1L);
      List<StoredArticle> found = articles(select);
      return found.size() <= limit
          ? new ArticlePage(found, null)
          : new ArticlePage(found.subList(0, limit), found.get(limit - 1).article().id());
    }
  }

  Map<String, String> contentHashes(Collection<String> ids) throws SQLException {
    String sql = "SELECT id, content_hash FROM article WHERE id = ANY (?)";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, texts(ids));
      Map<String, String> hashes = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.put(rows.getString(1), rows.getString(2));
        }
      }
      return hashes;
    }
  }

  /** The article that shares most labels with {@code signature}, the first of several. */
  Optional<StoredArticle> mostAlike(List<String> signature) throws SQLException {
    String sql =
        """
        SELECT %s
        FROM article a,
          LATERAL (SELECT count(*) AS shared FROM unnest(a.story_signature) AS l (label)
                   WHERE label = ANY (?)) s
        WHERE a.story_signature && ?
        ORDER BY s.shared DESC, a.id LIMIT 1
        """
            .formatted(ArticleRow.COLUMNS);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, texts(signature));
      select.setArray(2, texts(signature));
      return articles(select).stream().findFirst();
    }
  }

  private static List<StoredArticle> articles(PreparedStatement select) throws SQLException {
    List<StoredArticle> articles = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        articles.add(ArticleRow.read(rows));
      }
    }
    return articles;
  }

  private Array texts(Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
