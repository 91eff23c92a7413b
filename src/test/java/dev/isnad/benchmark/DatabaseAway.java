package dev.isnad.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The database goes away under a server that eight clients use, and comes back. */
final class DatabaseAway {
  private static final int KILLS = 3;
  private static final int ENOUGH = 200;

  /**
   * A refusal takes as long as the pool tries to connect: about a second, two for eight at once.
   */
  private static final int REFUSALS = 24;

  private static final int ASKING = 6;
  private static final int SAVING = 2;
  private static final long AWAY_MILLIS = 30_000;
  private static final long LONGEST_MILLIS = 60_000;

  /** What a refusal may take: the time to wait for a connection, and some to answer. */
  private static final long QUICK_MILLIS = 6_000;

  private static final List<Integer> EXPECTED = List.of(200, 201, 503);

  private final Trials trials;
  private final TrialDatabase database;
  private final String schema;
  private final List<String> questions = new ArrayList<>();

  /**
   * @param schema that holds the news; articles are added to it
   */
  DatabaseAway(Trials trials, TrialDatabase database, String schema) {
    this.trials = trials;
    this.database = database;
    this.schema = schema;
  }

  void run() throws Exception {
    readQuestions();
    try (Server server = Server.start(database.program(schema))) {
      killed(server);
      away(server);
    }
    startedWithout();
  }

  private void readQuestions() throws SQLException {
    try (Connection connection = database.server().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT title FROM %s.article WHERE title <> '' ORDER BY id LIMIT 1000"
                    .formatted(schema))) {
      while (rows.next()) {
        questions.add(rows.getString(1));
      }
    }
  }

  private void ask(Server server, Replies replies, int number) throws InterruptedException {
    String question = questions.get(number % questions.size());
    var response =
        replies.to("question", () -> server.send("POST", "/api/chat", Json.question(question)));
    pauseAfter(response);
  }

  /** A refusal comes at once; clients that ask again at once would measure nothing but that. */
  private static void pauseAfter(HttpResponse<String> response) throws InterruptedException {
    if (response == null || response.statusCode() == 503) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void killed(Server server) throws Exception {
    Replies replies = new Replies();
    AtomicInteger next = new AtomicInteger();
    Clients clients =
        new Clients().add(ASKING + SAVING, number -> ask(server, replies, next.getAndIncrement()));
    List<String> back = new ArrayList<>();
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        awaitMore(replies, 200, ENOUGH);
        database.server().killHard();
        awaitMore(replies, 503, REFUSALS);
        database.server().start();
        back.add(awaitMore(replies, 200, ENOUGH) + " ms");
      }
    } finally {
      clients.stop();
    }
    trials.check(
        "kill -9 of PostgreSQL during questions",
        replies.areOnly(List.of(200, 503)),
        "%d kills, %s; 8 clients had %d answers again %s after the restart, same process"
            .formatted(KILLS, replies.figures(), ENOUGH, back));
  }

  /** Waits for some more answers of a status; how many milliseconds it took. */
  private static long awaitMore(Replies replies, int status, int more) throws InterruptedException {
    long before = replies.withStatus(status);
    return await(() -> replies.withStatus(status) >= before + more);
  }

  private static long await(BooleanSupplier done) throws InterruptedException {
    long start = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (millisSince(start) > LONGEST_MILLIS) {
        throw new IllegalStateException("what was waited for does not come within a minute");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return millisSince(start);
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private void away(Server server) throws Exception {
    Replies replies = new Replies();
    Set<String> saved = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    Clients clients =
        new Clients()
            .add(ASKING, number -> ask(server, replies, next.getAndIncrement()))
            .add(SAVING, number -> save(server, replies, "away-" + next.getAndIncrement(), saved));
    Set<Integer> meanwhile = new HashSet<>();
    long back;
    try {
      awaitMore(replies, 200, ENOUGH);
      database.server().stop();
      long start = System.nanoTime();
      while (millisSince(start) < AWAY_MILLIS) {
        meanwhile.add(readiness(server));
        TimeUnit.MILLISECONDS.sleep(500);
      }
      database.server().start();
      back = await(() -> readiness(server) == 200);
      awaitMore(replies, 201, ENOUGH);
    } finally {
      clients.stop();
    }
    trials.check(
        "database away for 30 s", replies.areOnly(EXPECTED), "8 clients: " + replies.figures());
    long slowest = replies.slowest(reply -> reply.status() == 503);
    trials.check(
        "database away: quick refusals",
        slowest < QUICK_MILLIS,
        "slowest 503 %d ms".formatted(slowest));
    trials.check(
        "database away: readiness",
        meanwhile.equals(Set.of(503)),
        "%s while it was away, 200 %d ms after the restart".formatted(meanwhile, back));
    DatabaseContents left = database.contents(schema);
    trials.check(
        "database away: what was saved is there",
        left.articles().keySet().containsAll(saved) && left.faults().isEmpty(),
        "%,d saves acknowledged; %s".formatted(saved.size(), left.verdict()));
  }

  private static int readiness(Server server) {
    try {
      return server.get("/q/health/ready").statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void save(Server server, Replies replies, String id, Set<String> saved)
      throws InterruptedException {
    String article = Json.article(id, List.of("خبر قصير عن " + id, "وهذه فقرته الثانية."));
    var response = replies.to("save", () -> server.send("PUT", "/api/articles/" + id, article));
    if (response != null && response.statusCode() < 300) {
      saved.add(id);
    }
    pauseAfter(response);
  }

  private void startedWithout() throws IOException, InterruptedException {
    database.server().stop();
    PackagedProgram.Ended serve = database.program(schema).run("serve");
    PackagedProgram.Ended ask = database.program(schema).run("ask", "ما هذا؟");
    database.server().start();
    trials.check(
        "started while the database is away",
        serve.refused("isnad: The database is away") && ask.refused("isnad: The database is away"),
        "serve: exit %d, %s; ask: exit %d, %s"
            .formatted(serve.exit(), serve.lastError(), ask.exit(), ask.lastError()));
  }
}
