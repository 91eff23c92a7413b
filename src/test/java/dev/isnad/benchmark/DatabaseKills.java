package dev.isnad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} at random moments of {@code isnad ingest}, of the database or of the program
 * itself. Acknowledged is what the ingest-report has a whole line about.
 */
final class DatabaseKills {
  private static final int ROUNDS = 5;
  private static final int MOST_STARTS = 15;

  /** The largest share of the whole that a round adds. */
  private static final double STEP = 0.4;

  private final Trials trials;
  private final TrialDatabase database;
  private final TrialDatabase.Undisturbed whole;
  private final Random random;
  private final String name;
  private final Blow blow;
  private int wiped;
  private double stored;

  /** Ends something while a program ingests, and brings it back. */
  @FunctionalInterface
  interface Blow {

    /**
     * @return what the program said, or {@code null} when it was itself killed
     */
    PackagedProgram.Ended strike(PackagedProgram.Running program)
        throws IOException, InterruptedException;
  }

  private DatabaseKills(Setting setting, String name, Blow blow) {
    this.trials = setting.trials;
    this.database = setting.database;
    this.whole = setting.whole;
    this.random = setting.random;
    this.name = name;
    this.blow = blow;
  }

  /** What both kinds of kills share. */
  record Setting(
      Trials trials, TrialDatabase database, TrialDatabase.Undisturbed whole, Random random) {}

  static DatabaseKills ofDatabase(Setting setting) {
    return new DatabaseKills(
        setting,
        "kill -9 of PostgreSQL",
        program -> {
          setting.database.server().killHard();
          PackagedProgram.Ended ended = program.await();
          setting.database.server().start();
          return ended;
        });
  }

  static DatabaseKills ofProgram(Setting setting) {
    return new DatabaseKills(
        setting,
        "kill -9 of the program",
        program -> {
          program.kill();
          return null;
        });
  }

  void run() throws IOException, InterruptedException, SQLException {
    int killed = 0;
    for (int starts = 0; killed < ROUNDS && starts < MOST_STARTS; starts++) {
      killed += round(killed + 1) ? 1 : 0;
    }
    trials.check(name + ": rounds", killed == ROUNDS, killed + " kills during ingest");
    PackagedProgram.Ended last = database.program(schema()).run(database.ingest(schema()));
    DatabaseContents done = database.contents(schema());
    trials.check(
        name + ": running it again completes it",
        done.equals(whole.contents()) && last.exit() == whole.ended().exit(),
        "%s %,d articles, %s"
            .formatted(last.out().strip(), done.articles().size(), done.verdict()));
  }

  /**
   * Whether it was killed while it stored; a run that ended before, or had acknowledged nothing,
   * proves nothing and is not counted.
   */
  private boolean round(int number) throws IOException, InterruptedException, SQLException {
    Path report = database.report(schema());
    Files.deleteIfExists(report);
    double share = Math.min(0.95, stored + random.nextDouble() * STEP);
    long enough = (long) (share * whole.bytes());
    PackagedProgram.Running run = database.program(schema()).start(database.ingest(schema()));
    while (run.process().isAlive() && (!Files.exists(report) || Files.size(report) < enough)) {
      run.process().waitFor(5, TimeUnit.MILLISECONDS);
    }
    // Lines come in bursts behind each commit: on from there, to hit what lies between two.
    int pause = random.nextInt((int) whole.millis() / 8);
    if (run.process().waitFor(pause, TimeUnit.MILLISECONDS)) {
      wiped++;
      stored = 0;
      return false;
    }
    PackagedProgram.Ended ended = blow.strike(run);
    Set<String> acknowledged = KillTrials.acknowledged(report);
    if (acknowledged.isEmpty()) {
      return false;
    }
    DatabaseContents left = database.contents(schema());
    stored = (double) left.articles().size() / whole.contents().articles().size();
    trials.check(
        name + " during ingest, round " + number,
        left.articles().keySet().containsAll(acknowledged)
            && left.areWholeIn(whole.contents())
            && left.faults().isEmpty()
            && (ended == null || ended.refused("isnad: The database is ")),
        "%,d articles acknowledged, %,d of %,d stored and whole, %s%s"
            .formatted(
                acknowledged.size(),
                left.articles().size(),
                whole.contents().articles().size(),
                left.verdict(),
                ended == null ? "" : "; exit %d: %s".formatted(ended.exit(), ended.lastError())));
    return true;
  }

  private String schema() {
    return name.replaceAll("[^a-zA-Z]+", "_").toLowerCase(java.util.Locale.ROOT) + wiped;
  }
}
