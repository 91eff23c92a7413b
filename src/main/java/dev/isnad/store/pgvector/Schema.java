package dev.isnad.store.pgvector;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, made and migrated by Flyway from {@code db/migration}. */
final class Schema {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private Schema() {}

  /**
   * @throws ProblemException if it is no plain name in lower case, which no statement need quote
   */
  static void requireName(String schema) {
    if (!NAME.matcher(schema).matches()) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "isnad.pgvector.schema: expected lower-case letters, digits and _, got " + schema);
    }
  }

  /** Brings the schema up to date; of processes that start together, one does it. */
  static void migrate(Database database, String schema) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database.pool())
          .schemas(schema)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw SqlFailures.problem(sql);
        }
      }
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "The database's schema %s does not fit this version of Isnad".formatted(schema),
          e);
    }
  }

  /** Brings the planner's statistics up to date and empties the waiting lists of GIN indexes. */
  static void vacuum(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "VACUUM (ANALYZE, SKIP_LOCKED)"
              + " article, paragraph, paragraph_stems, paragraph_terms, term_frequency");
    }
  }
}
