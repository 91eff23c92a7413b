package dev.isnad.store.pgvector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** By how much one transaction changes the table {@code term_frequency}. */
final class TermCounts {
  private final Map<Integer, Integer> changes = new HashMap<>();

  void add(int[] terms, int change) {
    for (int term : terms) {
      changes.merge(term, change, Integer::sum);
    }
  }

  /** Writes the changes in the order of the terms, so that no two transactions deadlock. */
  void write(Connection connection) throws SQLException {
    int[] terms =
        changes.entrySet().stream()
            .filter(each -> each.getValue() != 0)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    if (terms.length == 0) {
      return;
    }
    int[] counts = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      counts[i] = changes.get(terms[i]);
    }
    String upsert =
        """
        INSERT INTO term_frequency AS f (term, paragraphs)
        SELECT * FROM unnest(?::int[], ?::int[])
        ON CONFLICT (term) DO UPDATE SET paragraphs = f.paragraphs + excluded.paragraphs
        """;
    try (PreparedStatement statement = connection.prepareStatement(upsert)) {
      statement.setObject(1, terms);
      statement.setObject(2, counts);
      statement.executeUpdate();
    }
  }
}
