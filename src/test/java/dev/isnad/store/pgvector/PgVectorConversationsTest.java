package dev.isnad.store.pgvector;

import static dev.isnad.conversation.ConversationsContract.turn;
import static dev.isnad.conversation.ConversationsContract.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Bounds;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.ConversationsContract;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.SetClock;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.text.WordAnalyzer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations in a real PostgreSQL. */
@NeedsPostgres
class PgVectorConversationsTest implements ConversationsContract {
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
  public Conversations conversations(Bounds bounds, Clock clock) {
    return new PgVectorConversations(database, bounds, clock);
  }

  @Test
  void replicasShareTheHistory() throws Exception {
    Bounds bounds = Bounds.DEFAULT.withTurns(40);
    SetClock clock = new SetClock();
    try (Database other = Database.open(settings)) {
      Conversations here = conversations(bounds, clock);
      Conversations there = new PgVectorConversations(other, bounds, clock);
      String id = here.open(null);
      ConversationsContract.together(
          List.of(adding(here, id, 0, 20), adding(there, there.open(id), 20, 40)));

      assertThat(here.history(id))
          .isEqualTo(there.history(id))
          .containsExactlyInAnyOrderElementsOf(turns(0, 40))
          .containsSubsequence(turns(0, 20))
          .containsSubsequence(turns(20, 40));
    }
  }

  private static Callable<Void> adding(Conversations conversations, String id, int from, int to) {
    return () -> {
      turns(from, to).forEach(turn -> conversations.add(id, turn));
      return null;
    };
  }

  @Test
  void outlivesTheProcess() {
    Conversations conversations = conversations(Bounds.DEFAULT, new SetClock());
    String id = conversations.open(null);
    conversations.add(id, turn(1));
    database.close();
    database = Database.open(settings);

    assertThat(conversations(Bounds.DEFAULT, new SetClock()).history(id)).containsExactly(turn(1));
  }

  @Test
  void thoseWhoAddDeleteWhatHasExpired() throws Exception {
    SetClock clock = new SetClock();
    Conversations conversations = conversations(Bounds.DEFAULT, clock);
    for (int i = 0; i < 50; i++) {
      conversations.add(conversations.open(null), turn(i));
    }
    clock.advance(Duration.ofHours(3));
    String id = conversations.open(null);
    conversations.add(id, turn(0));
    assertThat(rows()).as("some at a time").isEqualTo(50 - 20 + 1);

    List<Callable<Void>> adders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      adders.add(adding(conversations, id, 1, 3));
    }
    ConversationsContract.together(adders);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void readsTurnsOfEarlierAndLaterVersions() throws Exception {
    Conversations conversations = conversations(Bounds.DEFAULT, new SetClock());
    String id = conversations.open(null);
    conversations.add(id, turn(1));
    String turns =
        "[{\"question\":\"q0\",\"standalone\":\"s0\",\"answer\":\"a0\"},"
            + "{\"question\":\"q2\",\"standalone\":\"s2\",\"answer\":\"a2\",\"mood\":1,"
            + "\"provenance\":{\"answerId\":\"01J\",\"filter\":{\"tags\":[]},\"cited\":[],"
            + "\"generator\":\"gpt\",\"cost\":0}}]";
    Sql.query(
        PostgresServer.get().url(),
        "UPDATE %s.conversation SET turns = '%s' RETURNING 1".formatted(settings.schema(), turns));

    Provenance provenance = new Provenance("01J", ArticleFilter.ALL, List.of(), "gpt");
    assertThat(conversations.history(id))
        .containsExactly(turn(0), new Turn("q2", "s2", "a2", provenance));
  }

  private int rows() throws SQLException {
    String sql = "SELECT count(*) FROM " + settings.schema() + ".conversation";
    return Integer.parseInt(Sql.query(PostgresServer.get().url(), sql));
  }

  @Test
  void aDatabaseThatIsAwayIsUnavailable() throws Exception {
    try (PostgresServer server = PostgresServer.startOwn();
        Database own = Database.open(TestSettings.of(server))) {
      Conversations conversations = new PgVectorConversations(own, Bounds.DEFAULT, new SetClock());
      String id = conversations.open(null);
      conversations.add(id, turn(1));

      server.killHard();
      assertUnavailable(() -> conversations.history(id));
      assertUnavailable(() -> conversations.add(id, turn(2)));

      server.start();
      conversations.add(id, turn(3));
      assertThat(conversations.history(id)).containsExactly(turn(1), turn(3));
    }
  }

  @Test
  void sharesTheArticlesConnections() {
    var store = new PgVectorArticleStore(database, settings, new WordAnalyzer());
    Conversations conversations = conversations(Bounds.DEFAULT, new SetClock());
    String id = conversations.open(null);
    conversations.add(id, turn(1));
    assertThat(store.counts().articles()).isZero();
    store.close();
    database.close();

    assertUnavailable(() -> conversations.history(id));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.STORE_UNAVAILABLE);
  }
}
