package dev.isnad.store.pgvector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.conversation.SetClock;
import dev.isnad.store.RunArchive;
import dev.isnad.store.RunArchiveContract;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs in a real PostgreSQL. */
@NeedsPostgres
class PgVectorRunArchiveTest implements RunArchiveContract {
  private TestSettings settings;
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    settings = TestSettings.of(PostgresServer.get());
    database = Database.open(settings);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public RunArchive archive(Clock clock) {
    return new PgVectorRunArchive(database, clock);
  }

  @Test
  void replicasShareTheRuns() {
    RunHeader run = RunArchiveContract.run(0, Status.RUNNING);
    archive(new SetClock()).put(run);
    try (Database other = Database.open(settings)) {
      RunArchive there = new PgVectorRunArchive(other, new SetClock());
      there.requestCancel(run.id());

      assertThat(there.find(run.id())).contains(run);
      assertThat(archive(new SetClock()).isCancelRequested(run.id())).isTrue();
    }
  }
}
