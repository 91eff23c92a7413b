package dev.isnad.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What a PostgreSQL can do to the program on it, and the program to its articles in it. */
final class DatabaseTrials {
  private final Trials trials;
  private final Path home;
  private final List<Path> news;
  private final Random random;

  DatabaseTrials(Trials trials, Path home, List<Path> news, long seed) {
    this.trials = trials;
    this.home = home;
    this.news = news;
    this.random = new Random(seed);
  }

  void run() throws IOException {
    try (TrialDatabase database = TrialDatabase.start(home, news)) {
      trials.group("database", () -> run(database));
    }
  }

  private void run(TrialDatabase database) throws Exception {
    TrialDatabase.Undisturbed whole = database.undisturbed();
    trials.check(
        "undisturbed run on PostgreSQL",
        whole.isGood(),
        "%s %s, %.1f s"
            .formatted(
                whole.ended().out().strip(), whole.contents().verdict(), whole.millis() / 1e3));
    var setting = new DatabaseKills.Setting(trials, database, whole, random);
    trials.group("kill -9 of PostgreSQL", DatabaseKills.ofDatabase(setting)::run);
    trials.group("kill -9 of the program", DatabaseKills.ofProgram(setting)::run);
    trials.group("database away", new DatabaseAway(trials, database, whole.schema())::run);
    DatabaseRefusals refusals = new DatabaseRefusals(trials, database);
    trials.group("full disk of the database", refusals::fullDisk);
    trials.group("read-only database", refusals::readOnly);
  }
}
