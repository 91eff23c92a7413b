package dev.isnad.store.pgvector;

import static dev.isnad.store.FeedbackArchiveContract.all;
import static dev.isnad.store.FeedbackArchiveContract.feedback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.FeedbackArchiveContract;
import dev.isnad.store.Rating;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings in a real PostgreSQL. */
@NeedsPostgres
class PgVectorFeedbackArchiveTest implements FeedbackArchiveContract {
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
  public FeedbackArchive archive() {
    return new PgVectorFeedbackArchive(database);
  }

  @Override
  public FeedbackArchive reopened() {
    database.close();
    database = Database.open(settings);
    return archive();
  }

  @Test
  void replicasShareTheRatings() {
    try (Database other = Database.open(settings)) {
      FeedbackArchive there = new PgVectorFeedbackArchive(other);
      archive().put(feedback(1, Rating.UP, null));
      there.put(feedback(1, Rating.DOWN, "later"));

      assertThat(all(archive())).containsExactly(feedback(1, Rating.DOWN, "later"));
      assertThat(archive().delete(feedback(1, Rating.UP, null).answerId())).isTrue();
      assertThat(all(there)).isEmpty();
    }
  }

  @Test
  void aDatabaseThatIsAwayIsUnavailableAndLosesNothing() throws Exception {
    try (PostgresServer server = PostgresServer.startOwn();
        Database own = Database.open(TestSettings.of(server))) {
      FeedbackArchive archive = new PgVectorFeedbackArchive(own);
      archive.put(feedback(1, Rating.UP, null));

      server.killHard();
      assertThatThrownBy(() -> archive.put(feedback(2, Rating.UP, null)))
          .isInstanceOf(ProblemException.class)
          .extracting(thrown -> ((ProblemException) thrown).problem())
          .isEqualTo(Problem.STORE_UNAVAILABLE);

      server.start();
      archive.put(feedback(3, Rating.UP, null));
      assertThat(all(archive))
          .containsExactly(feedback(1, Rating.UP, null), feedback(3, Rating.UP, null));
    }
  }
}
