package dev.isnad.store.pgvector;

import dev.isnad.problem.ProblemException;
import dev.isnad.store.ScratchStore;
import dev.isnad.text.WordAnalyzer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** A store in a schema of its own, whose name tells when it was made. */
public final class ScratchSchema {
  private static final Logger LOG = Logger.getLogger(ScratchSchema.class);
  private static final String PREFIX = "isnad_scratch_";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private ScratchSchema() {}

  /**
   * An empty store; also removes the schemas of processes that were killed.
   *
   * @throws ProblemException if the database is away or refuses
   */
  public static ScratchStore open(PgVectorSettings settings, Clock clock, WordAnalyzer analyzer) {
    String schema = name(clock.instant());
    PgVectorSettings own = new InSchema(settings, schema);
    Database database = Database.open(own);
    try {
      removeLeftBehind(database, clock.instant());
      var articles = new PgVectorArticleStore(database, own, analyzer);
      return new ScratchStore(
          articles,
          () -> {
            remove(database, schema);
            articles.close();
          });
    } catch (RuntimeException | Error e) {
      remove(database, schema);
      database.close();
      throw e;
    }
  }

  static String name(Instant now) {
    int random = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    return String.format(Locale.ROOT, "%s%d_%08x", PREFIX, now.getEpochSecond(), random);
  }

  private static void removeLeftBehind(Database database, Instant now) {
    long oldest = now.minus(LEFT_BEHIND).getEpochSecond();
    for (String schema : database.read(ScratchSchema::schemas)) {
      String[] parts = schema.substring(PREFIX.length()).split("_");
      if (parts[0].matches("\\d{1,15}") && Long.parseLong(parts[0]) < oldest) {
        remove(database, schema);
      }
    }
  }

  private static List<String> schemas(Connection connection) throws SQLException {
    String sql = "SELECT nspname FROM pg_namespace WHERE starts_with(nspname::text, ?)";
    List<String> names = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, PREFIX);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  /** Another role's cannot be removed, and nothing while the database is away: the next will. */
  private static void remove(Database database, String schema) {
    try {
      database.maintain(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("DROP SCHEMA IF EXISTS \"" + schema + "\" CASCADE");
            }
            return null;
          });
    } catch (RuntimeException e) {
      LOG.warnf("The schema %s could not be removed: %s", schema, e.getMessage());
    }
  }

  /** The same settings for another schema. */
  private record InSchema(PgVectorSettings settings, String schema) implements PgVectorSettings {

    @Override
    public Optional<String> url() {
      return settings.url();
    }

    @Override
    public Optional<String> user() {
      return settings.user();
    }

    @Override
    public Optional<String> password() {
      return settings.password();
    }

    @Override
    public int poolSize() {
      return settings.poolSize();
    }

    @Override
    public Duration acquisitionTimeout() {
      return settings.acquisitionTimeout();
    }

    @Override
    public Duration statementTimeout() {
      return settings.statementTimeout();
    }

    @Override
    public Hnsw hnsw() {
      return settings.hnsw();
    }
  }
}
