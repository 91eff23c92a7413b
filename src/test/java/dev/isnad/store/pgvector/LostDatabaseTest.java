package dev.isnad.store.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoreSamples;
import dev.isnad.text.WordAnalyzer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A database that goes away, comes back, or refuses. */
@NeedsPostgres
class LostDatabaseTest {

  @Test
  void aDatabaseThatWasKilledIsMissedAndFoundAgain() throws Exception {
    try (PostgresServer server = PostgresServer.startOwn();
        ArticleStore store = open(TestSettings.of(server))) {
      store.bind(StoreSamples.MODEL);
      store.save(List.of(StoreSamples.article("a", "زار بوتين فيتنام")));

      server.killHard();
      assertUnavailable(() -> store.search(StoreSamples.search("فيتنام", ArticleFilter.ALL, 5)));
      assertUnavailable(() -> store.save(List.of(StoreSamples.article("b", "نص"))));
      assertUnavailable(store::counts);

      server.start();
      assertThat(store.search(StoreSamples.search("فيتنام", ArticleFilter.ALL, 5))).hasSize(1);
      store.save(List.of(StoreSamples.article("b", "نص")));
      assertThat(store.counts()).isEqualTo(new StoreCounts(2, 2));
    }
  }

  @Test
  void connectionsThatWereCutAreReplacedUnnoticed() throws Exception {
    PostgresServer server = PostgresServer.get();
    try (ArticleStore store = open(TestSettings.of(server));
        Connection administrator = server.connect();
        Statement statement = administrator.createStatement()) {
      store.bind(StoreSamples.MODEL);
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'isnad' AND pid <> pg_backend_pid()");
      store.save(List.of(StoreSamples.article("a", "نص")));
      assertThat(store.counts()).isEqualTo(new StoreCounts(1, 1));
    }
  }

  @Test
  void manyConnectionsThatWereCutFailNoWork() throws Exception {
    PostgresServer server = PostgresServer.get();
    int connections = 8;
    try (Database database = Database.connect(TestSettings.of(server));
        Connection administrator = server.connect();
        Statement statement = administrator.createStatement()) {
      List<Integer> backends = backends(database, connections);
      for (int backend : backends) {
        statement.execute("SELECT pg_terminate_backend(" + backend + ", 10000)");
      }
      assertThat(backends).doesNotHaveDuplicates();
      for (int i = 0; i < connections; i++) {
        assertThat(database.<Integer>read(LostDatabaseTest::backend)).isNotIn(backends);
      }
    }
  }

  /** The processes behind so many connections, which are open at once and then idle. */
  private static List<Integer> backends(Database database, int connections) throws Exception {
    CyclicBarrier together = new CyclicBarrier(connections);
    Callable<Integer> hold =
        () ->
            database.read(
                connection -> {
                  meet(together);
                  return backend(connection);
                });
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Integer> backends = new ArrayList<>();
      for (Future<Integer> each : threads.invokeAll(Collections.nCopies(connections, hold))) {
        backends.add(each.get());
      }
      return backends;
    } finally {
      threads.shutdown();
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aReadOnlyDatabaseStillAnswers() throws Exception {
    TestSettings settings = TestSettings.of(PostgresServer.get());
    try (ArticleStore store = open(settings)) {
      store.bind(StoreSamples.MODEL);
      store.save(List.of(StoreSamples.article("a", "زار بوتين فيتنام")));
    }
    String readOnly = settings.url().orElseThrow() + "&readOnly=true&readOnlyMode=always";
    try (Database database = Database.connect(TestSettings.of(readOnly, settings.schema()))) {
      var store =
          new PgVectorArticleStore(database, settings, SearchPlan.DEFAULT, new WordAnalyzer());
      assertThat(store.find("a")).isPresent();
      assertUnavailable(() -> store.delete(List.of("a")));
    }
  }

  @Test
  void aStoreThatCannotConnectSaysWhatIsWrong() {
    String nowhere = "jdbc:postgresql://127.0.0.1:1/postgres?user=postgres";
    assertUnavailable(() -> open(TestSettings.of(nowhere, "isnad")));
    String url = PostgresServer.get().url().replace("/postgres?", "/missing?");
    assertThatThrownBy(() -> open(TestSettings.of(url, "isnad")))
        .hasMessage("The database of isnad.pgvector.url does not exist");
    assertThatThrownBy(() -> open(TestSettings.of(PostgresServer.get().url(), "Bad-Name")))
        .hasMessageContaining("isnad.pgvector.schema");
  }

  private static ArticleStore open(TestSettings settings) {
    return PgVectorArticleStore.open(settings, new WordAnalyzer());
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.STORE_UNAVAILABLE);
  }
}
