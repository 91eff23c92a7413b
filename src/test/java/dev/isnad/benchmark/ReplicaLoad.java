package dev.isnad.benchmark;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand mixed requests from eight clients, each to a replica at random: no answer of either
 * may cite what was deleted or replaced before the question was sent.
 */
final class ReplicaLoad {
  private static final int REQUESTS = 10_000;
  private static final int CLIENTS = 8;
  private static final int ARTICLES = 200;
  private static final double QUESTIONS = 0.6;
  private static final double SAVES = 0.22;
  private static final double DELETES = 0.1;

  /** Of the questions about an article that nobody changed meanwhile; the rest the ranking lost. */
  private static final double CITED = 0.9;

  private final Trials trials;
  private final TrialDatabase database;
  private final String schema;
  private final long seed;
  private final Replies replies = new Replies();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final ChangingArticles articles = new ChangingArticles(ARTICLES);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger cited = new AtomicInteger();

  /**
   * @param schema that holds the news, among which the changing articles are
   */
  ReplicaLoad(Trials trials, TrialDatabase database, String schema, long seed) {
    this.trials = trials;
    this.database = database;
    this.schema = schema;
    this.seed = seed;
  }

  void run() throws Exception {
    PackagedProgram program = database.program(schema);
    try (Server first = Server.start(program);
        Server second = Server.start(program)) {
      long start = System.nanoTime();
      send(List.of(first, second));
      double seconds = (System.nanoTime() - start) / 1e9;
      trials.check(
          "mixed requests against two replicas",
          replies.areOnly(List.of(200, 201, 204, 404)) && violations.isEmpty(),
          "%,d in %.0f s; %s%s".formatted(REQUESTS, seconds, replies.figures(), first(violations)));
    }
    trials.check(
        "nothing deleted or replaced is cited",
        violations.isEmpty() && cited.get() >= CITED * unchanged.get() && cited.get() > 0,
        "%,d answers; of %,d about an article that stayed as it was, %,d cite it; %d violations"
            .formatted(answered.get(), unchanged.get(), cited.get(), violations.size()));
    DatabaseContents left = database.contents(schema);
    long there = left.articles().keySet().stream().filter(ChangingArticles::isOne).count();
    trials.check(
        "what is left is what was acknowledged",
        there == articles.there() && left.faults().isEmpty(),
        "%d of %d articles there, %s".formatted(there, ARTICLES, left.verdict()));
  }

  private void send(List<Server> servers) throws Exception {
    AtomicInteger left = new AtomicInteger(REQUESTS);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(seed + client);
      clients.add(
          threads.submit(
              () -> {
                while (left.getAndDecrement() > 0) {
                  request(servers.get(random.nextInt(servers.size())), random);
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> client : clients) {
      client.get();
    }
  }

  private void request(Server server, Random random) throws InterruptedException {
    double kind = random.nextDouble();
    int article = random.nextInt(ARTICLES);
    if (kind < QUESTIONS) {
      ask(server, article);
      return;
    }
    // Two changes of one article at once have no order in which they could be checked.
    while (!articles.lock(article)) {
      article = random.nextInt(ARTICLES);
    }
    try {
      if (kind < QUESTIONS + SAVES) {
        save(server, article);
      } else if (kind < QUESTIONS + SAVES + DELETES) {
        delete(server, article);
      } else {
        show(server, article);
      }
    } finally {
      articles.unlock(article);
    }
  }

  private void ask(Server server, int article) throws InterruptedException {
    long[] oldest = articles.oldestToCite();
    long before = articles.stamp(article);
    String body = Json.question(articles.question(article));
    HttpResponse<String> response =
        replies.to("question", () -> server.send("POST", "/api/chat", body));
    if (response == null || response.statusCode() != 200) {
      return;
    }
    answered.incrementAndGet();
    boolean cites = false;
    for (ChangingArticles.Cited each : ChangingArticles.cited(response.body())) {
      cites |= each.article() == article;
      if (each.version() < oldest[each.article()] || !each.isVerbatim()) {
        violations.add(
            "asked of %d, cited %s, not older than %d allowed"
                .formatted(article, each, oldest[each.article()]));
      }
    }
    if (before >= 0 && articles.stamp(article) == before) {
      unchanged.incrementAndGet();
      cited.addAndGet(cites ? 1 : 0);
    }
  }

  private void save(Server server, int article) throws InterruptedException {
    boolean there = articles.isThere(article);
    long version = articles.begin(article);
    String body = articles.json(article, version);
    expect(
        replies.to("save", () -> server.send("PUT", ChangingArticles.path(article), body)),
        there ? 200 : 201);
    articles.saved(article, version);
  }

  private void delete(Server server, int article) throws InterruptedException {
    boolean there = articles.isThere(article);
    long version = articles.begin(article);
    expect(
        replies.to("delete", () -> server.send("DELETE", ChangingArticles.path(article), null)),
        there ? 204 : 404);
    articles.deleted(article, version);
  }

  private void show(Server server, int article) throws InterruptedException {
    boolean there = articles.isThere(article);
    HttpResponse<String> response =
        replies.to("show", () -> server.send("GET", ChangingArticles.path(article), null));
    expect(response, there ? 200 : 404);
    if (there && !response.body().contains(articles.newest(article))) {
      violations.add("an old version is shown: " + response.body());
    }
  }

  private void expect(HttpResponse<String> response, int status) {
    if (response == null || response.statusCode() != status) {
      violations.add(
          "expected %d, got %s"
              .formatted(status, response == null ? "no answer" : response.statusCode()));
    }
  }

  private static String first(Queue<String> violations) {
    return violations.isEmpty() ? "" : "; first: " + violations.peek();
  }
}
