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
import java.sql.Statement;
import java.util.List;
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
