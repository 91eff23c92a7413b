package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} at random moments of {@code isnad ingest}. Acknowledged is what the ingest-report
 * has a whole line about.
 */
final class KillTrials {
  private static final int ROUNDS = 10;
  private static final int MOST_STARTS = 25;

  /** The largest share of the whole that a round adds. */
  private static final double STEP = 0.3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Trials trials;
  private final Path home;
  private final List<Path> news;
  private final Random random;
  private int wiped;

  /** How much of the whole the store already holds. */
  private double stored;

  KillTrials(Trials trials, Path home, List<Path> news, long seed) {
    this.trials = trials;
    this.home = home;
    this.news = news;
    this.random = new Random(seed);
  }

  void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    PackagedProgram.Ended undisturbed =
        PackagedProgram.on(home, home.resolve("whole")).run(ingest("whole.ndjson"));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    StoreContents whole = StoreContents.of(home.resolve("whole"));
    trials.check(
        "undisturbed run", whole.countsAgree() && !undisturbed.hasStack(), undisturbed.out());
    int killed = 0;
    for (int starts = 0; killed < ROUNDS && starts < MOST_STARTS; starts++) {
      killed += round(killed + 1, whole, millis) ? 1 : 0;
    }
    trials.check("rounds", killed == ROUNDS, killed + " kills");
    PackagedProgram.Ended last = PackagedProgram.on(home, data()).run(ingest("last.ndjson"));
    StoreContents done = StoreContents.of(data());
    trials.check(
        "running it again completes it",
        done.equals(whole) && last.exit() == undisturbed.exit(),
        last.out());
  }

  /**
   * Whether it was killed while it stored; a run that ended before, or had acknowledged nothing,
   * proves nothing and is not counted.
   */
  private boolean round(int number, StoreContents whole, long millis)
      throws IOException, InterruptedException {
    Path report = home.resolve("killed.ndjson");
    Files.deleteIfExists(report);
    double share = Math.min(0.95, stored + random.nextDouble() * STEP);
    long enough = (long) (share * Files.size(home.resolve("whole.ndjson")));
    PackagedProgram.Running run = PackagedProgram.on(home, data()).start(ingest("killed.ndjson"));
    while (run.process().isAlive() && (!Files.exists(report) || Files.size(report) < enough)) {
      run.process().waitFor(5, TimeUnit.MILLISECONDS);
    }
    // Lines come in bursts behind each commit: on from there, to hit what lies between two.
    if (run.process().waitFor(random.nextInt((int) millis / 8), TimeUnit.MILLISECONDS)) {
      wiped++;
      stored = 0;
      return false;
    }
    run.kill();
    Set<String> acknowledged = acknowledged(report);
    StoreContents left = StoreContents.of(data());
    stored = (double) left.articles().size() / whole.articles().size();
    if (acknowledged.isEmpty()) {
      return false;
    }
    trials.check(
        "kill -9, round " + number,
        left.articles().keySet().containsAll(acknowledged)
            && left.areWholeIn(whole)
            && left.countsAgree(),
        "%,d articles acknowledged, %,d of %,d stored and whole"
            .formatted(acknowledged.size(), left.articles().size(), whole.articles().size()));
    return true;
  }

  private Path data() {
    return home.resolve("killed-" + wiped);
  }

  private String[] ingest(String report) {
    List<String> words = new ArrayList<>(List.of("ingest"));
    news.forEach(file -> words.add(file.toString()));
    words.addAll(List.of("--report", home.resolve(report).toString()));
    return words.toArray(String[]::new);
  }

  /** The ids in the whole lines of a report; the last line may be half written. */
  static Set<String> acknowledged(Path report) throws IOException {
    Set<String> ids = new HashSet<>();
    String text =
        Files.exists(report) ? new String(Files.readAllBytes(report), StandardCharsets.UTF_8) : "";
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      JsonNode id = JSON.readTree(line).get("id");
      if (id != null) {
        ids.add(id.asText());
      }
    }
    return ids;
  }
}
