package dev.isnad.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two processes on one database. */
final class ReplicaTrials {
  private static final int ROUNDS = 3;

  private final Trials trials;
  private final Path home;
  private final List<Path> news;
  private final long seed;

  ReplicaTrials(Trials trials, Path home, List<Path> news, long seed) {
    this.trials = trials;
    this.home = home;
    this.news = news;
    this.seed = seed;
  }

  void run() throws IOException {
    try (TrialDatabase database = TrialDatabase.start(home, news)) {
      trials.group("replicas", () -> run(database));
    }
  }

  private void run(TrialDatabase database) throws Exception {
    TrialDatabase.Undisturbed whole = database.undisturbed();
    trials.check("undisturbed run on PostgreSQL", whole.isGood(), whole.ended().out());
    for (int round = 1; round <= ROUNDS; round++) {
      ingestTogether(database, whole, round);
    }
    new ReplicaLoad(trials, database, whole.schema(), seed).run();
  }

  private void ingestTogether(TrialDatabase database, TrialDatabase.Undisturbed whole, int round)
      throws Exception {
    String schema = "together" + round;
    PackagedProgram program = database.program(schema);
    PackagedProgram.Running first = program.start(database.ingest(schema + "-first"));
    PackagedProgram.Running second = program.start(database.ingest(schema + "-second"));
    PackagedProgram.Ended one = first.await();
    PackagedProgram.Ended two = second.await();
    DatabaseContents both = database.contents(schema);
    // The news hold files without text: those fail with one process, too, and nothing else may.
    boolean asAlone =
        one.exit() == whole.ended().exit()
            && two.exit() == whole.ended().exit()
            && failed(one).equals(failed(whole.ended()))
            && failed(two).equals(failed(whole.ended()));
    trials.check(
        "two ingest the same at once, round " + round,
        asAlone && both.equals(whole.contents()),
        "first %s second %s together %,d articles, %s"
            .formatted(one.out(), two.out(), both.articles().size(), both.verdict()));
  }

  /** What failed; the log's lines, which begin with a time, are no failures. */
  private static List<String> failed(PackagedProgram.Ended ended) {
    return ended.err().lines().filter(line -> !line.matches("\\d\\d:.*")).sorted().toList();
  }
}
