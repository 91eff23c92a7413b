package dev.isnad.store.pgvector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.store.ScratchStore;
import dev.isnad.store.StoreSamples;
import dev.isnad.text.WordAnalyzer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores for a while, in a real PostgreSQL. */
@NeedsPostgres
class ScratchSchemaTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private TestSettings settings;

  @BeforeEach
  void chooseSchema() throws SQLException {
    settings = TestSettings.of(PostgresServer.get());
  }

  private ScratchStore open() {
    return ScratchSchema.open(settings, Clock.systemUTC(), new WordAnalyzer());
  }

  @Test
  void isEmptyAndApartFromOthersAndGoneAfterwards() throws SQLException {
    List<String> before = schemas();
    try (ScratchStore first = open();
        ScratchStore second = open()) {
      first.articles().bind(StoreSamples.MODEL);
      first.articles().save(List.of(StoreSamples.article("a", "زار بوتين فيتنام.")));

      assertThat(first.articles().counts().paragraphs()).isEqualTo(1);
      assertThat(second.articles().counts().paragraphs()).isZero();
      assertThat(schemas()).hasSize(before.size() + 2);
    }

    assertThat(schemas()).isEqualTo(before);
  }

  @Test
  void removesWhatKilledProcessesLeftLongAgo() throws SQLException {
    String old = ScratchSchema.name(LONG_AGO);
    String recent = ScratchSchema.name(Instant.now());
    for (String schema : List.of(old, recent)) {
      Sql.execute(PostgresServer.get().url(), "CREATE SCHEMA " + schema);
    }

    open().close();

    assertThat(schemas()).contains(recent).doesNotContain(old);
    Sql.execute(PostgresServer.get().url(), "DROP SCHEMA " + recent);
  }

  private static List<String> schemas() throws SQLException {
    String names =
        Sql.query(
            PostgresServer.get().url(),
            "SELECT coalesce(string_agg(nspname, ' ' ORDER BY nspname), '') FROM pg_namespace"
                + " WHERE nspname LIKE 'isnad_scratch_%'");
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
