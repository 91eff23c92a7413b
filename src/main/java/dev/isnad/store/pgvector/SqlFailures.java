package dev.isnad.store.pgvector;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** What the failures of the database mean to those who asked for something. */
final class SqlFailures {
  private static final Logger LOG = Logger.getLogger(SqlFailures.class);

  private SqlFailures() {}

  /** Whether the work may succeed on another connection. */
  static boolean isLostConnection(SQLException e) {
    // 57P01, 57P02: an administrator or a crash ended the connection.
    return state(e).startsWith("08") || state(e).equals("57P01") || state(e).equals("57P02");
  }

  /** Whether the transaction only met another one (deadlock, serialization) and may be repeated. */
  static boolean isConflict(SQLException e) {
    return state(e).equals("40P01") || state(e).equals("40001");
  }

  /**
   * The failure as its callers see it: what an operator can mend is unavailability, and everything
   * else an error of this program. The database's own words go to the log alone.
   */
  static RuntimeException problem(SQLException e) {
    String detail = detail(e);
    if (detail == null) {
      return new IllegalStateException("the database refused a statement", e);
    }
    LOG.warnf("%s: %s (SQLSTATE %s)", detail, e.getMessage(), state(e));
    return new ProblemException(Problem.STORE_UNAVAILABLE, detail, e);
  }

  private static String detail(SQLException e) {
    String state = state(e);
    return switch (state) {
      case "53100" -> "The database's disk is full";
      case "53300", "53400" -> "The database takes no more connections";
      case "25006" -> "The database is read-only";
      case "57014" -> "The database took too long";
      case "55P03", "40P01", "40001" -> "The database is busy with other changes";
      case "57P03" -> "The database is starting or stopping";
      case "3D000" -> "The database of isnad.pgvector.url does not exist";
      case "0A000", "58P01", "42704" ->
          "The database lacks pgvector: version 0.8 or later is needed";
      case "22023" -> "The database refuses a value of isnad.pgvector";
      case "42501" -> "The database role lacks a permission";
      // Agroal's own failures, such as no connection within the acquisition timeout, have no state.
      case "" -> "No connection to the database could be had";
      default ->
          switch (state.substring(0, 2)) {
            case "08", "57" -> "The database is away";
            case "28" -> "The database does not accept the user or password";
            case "53" -> "The database lacks resources";
            case "58", "XX" -> "The database had a failure of its own";
            default -> null;
          };
    };
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }
}
