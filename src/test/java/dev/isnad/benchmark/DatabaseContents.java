package dev.isnad.benchmark;

import dev.isnad.store.pgvector.PostgresServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * What the tables of the pgvector store hold, counted anew from the rows themselves.
 *
 * @param articles by id, a digest of the content and the numbered paragraphs
 * @param faults where the tables contradict one another; empty when all is well
 */
record DatabaseContents(Map<String, String> articles, List<String> faults) {
  private static final String ARTICLES =
      """
      SELECT a.id, a.content_hash || md5(
          coalesce(string_agg(p.number || ' ' || p.text, chr(10) ORDER BY p.number), ''))
      FROM article a LEFT JOIN paragraph p ON p.article_id = a.id
      GROUP BY a.id
      """;

  /** Each counts what must not be. */
  private static final Map<String, String> CONTRADICTIONS =
      Map.of(
          "paragraphs that not all tables have",
          """
          SELECT count(*) FROM paragraph p
            FULL JOIN paragraph_stems s USING (article_id, number)
            FULL JOIN paragraph_terms t USING (article_id, number)
          WHERE p.text IS NULL OR s.stems IS NULL OR t.weights IS NULL
          """,
          "paragraphs without an article",
          "SELECT count(*) FROM paragraph WHERE article_id NOT IN (SELECT id FROM article)",
          "articles with a gap in their paragraphs",
          """
          SELECT count(*) FROM article a LEFT JOIN (
            SELECT article_id, count(*) AS many, min(number) AS first, max(number) AS last
            FROM paragraph GROUP BY article_id) p ON p.article_id = a.id
          WHERE p.many IS NULL OR p.first <> 1 OR p.last <> p.many
          """,
          "wrong counts of the corpus",
          """
          SELECT count(*) FROM corpus WHERE articles <> (SELECT count(*) FROM article)
            OR paragraphs <> (SELECT count(*) FROM paragraph)
          """,
          "paragraphs with another model's vector",
          "SELECT count(*) FROM paragraph, embedding_state WHERE embedding_model <> model");

  static DatabaseContents of(PostgresServer server, String schema)
      throws SQLException, IOException {
    try (Connection connection = server.connect()) {
      return of(connection, schema);
    }
  }

  static DatabaseContents of(Connection connection, String schema)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema + ", public");
      Map<String, String> articles = new HashMap<>();
      try (ResultSet rows = statement.executeQuery(ARTICLES)) {
        while (rows.next()) {
          articles.put(rows.getString(1), rows.getString(2));
        }
      }
      List<String> faults = new ArrayList<>();
      for (Map.Entry<String, String> each : CONTRADICTIONS.entrySet()) {
        try (ResultSet row = statement.executeQuery(each.getValue())) {
          row.next();
          fault(faults, row.getLong(1), each.getKey());
        }
      }
      fault(faults, miscounted(connection), "terms with a wrong frequency");
      return new DatabaseContents(articles, faults);
    }
  }

  private static void fault(List<String> faults, long many, String what) {
    if (many > 0) {
      faults.add("%,d %s".formatted(many, what));
    }
  }

  private static long miscounted(Connection connection) throws SQLException, IOException {
    Map<Integer, Integer> frequencies = new HashMap<>();
    count(connection, "paragraph_stems", frequencies);
    count(connection, "paragraph_terms", frequencies);
    String told = "SELECT term, paragraphs FROM term_frequency";
    long wrong = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(told)) {
      while (rows.next()) {
        Integer counted = frequencies.remove(rows.getInt(1));
        wrong += (counted == null ? 0 : counted) == rows.getInt(2) ? 0 : 1;
      }
    }
    return wrong + frequencies.size();
  }

  /** Reads sparse vectors as COPY sends them: their text would take minutes. */
  private static void count(Connection connection, String table, Map<Integer, Integer> frequencies)
      throws SQLException, IOException {
    String copy = "COPY (SELECT weights FROM " + table + ") TO STDOUT (FORMAT binary)";
    PGConnection own = connection.unwrap(PGConnection.class);
    try (DataInputStream in = new DataInputStream(new PGCopyInputStream(own, copy))) {
      in.skipNBytes(11 + 2 * Integer.BYTES); // signature, flags, length of the header's extension
      while (in.readShort() > 0) {
        in.skipNBytes(2 * Integer.BYTES); // length of the field, dimensions
        int terms = in.readInt();
        in.skipNBytes(Integer.BYTES); // unused
        for (int i = 0; i < terms; i++) {
          frequencies.merge(in.readInt(), 1, Integer::sum);
        }
        in.skipNBytes((long) Float.BYTES * terms);
      }
      in.readAllBytes(); // up to the end of the COPY, which would else count as broken off
    }
  }

  /** Whether each article here is, word for word, one of {@code all}. */
  boolean areWholeIn(DatabaseContents all) {
    return all.articles.entrySet().containsAll(articles.entrySet());
  }

  /** What is wrong, or that nothing is. */
  String verdict() {
    return faults.isEmpty() ? "recount agrees" : String.join(", ", faults);
  }
}
