package dev.isnad.benchmark.peers;

import dev.isnad.benchmark.SquadSet;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.QuestionSets;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The same paragraphs and questions for the product and its peers: how often the right paragraph is
 * first, and how long it takes. Run by {@code bin/compare-peers}; asserts nothing.
 */
public final class PeerComparison {
  private static final List<String> SETS = List.of("xquad.ar", "xquad.en", "arcd-train");

  private PeerComparison() {}

  /**
   * Prints one table.
   *
   * @param args the URL of a PostgreSQL with pgvector
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!SquadSet.present()) {
      System.err.println("compare-peers: the question sets are not at " + SquadSet.DIRECTORY);
      System.exit(2);
    }
    List<QuestionSet> sets =
        SETS.stream()
            .map(set -> QuestionSets.read(SquadSet.DIRECTORY.resolve(set + ".json")))
            .toList();
    Peers peers = new Peers(args[0], Files.createTempDirectory("isnad-compare-peers"));
    StringBuilder head = new StringBuilder("| |");
    for (QuestionSet set : sets) {
      head.append(" %s R@1 / R@5 / MRR@10 | ingest, a question |".formatted(set.name()));
    }
    out.println(head);
    out.println("|---".repeat(2 * sets.size() + 1) + "|");
    for (Callable<Peer> peer : peers.all()) {
      out.println(row(peer, sets));
    }
  }

  private static String row(Callable<Peer> opened, List<QuestionSet> sets) throws Exception {
    List<String> cells = new ArrayList<>();
    String name = null;
    for (QuestionSet set : sets) {
      try (Peer peer = opened.call()) {
        name = peer.name();
        long start = System.nanoTime();
        peer.ingest(set.corpus());
        double ingest = (System.nanoTime() - start) / 1e9;
        PeerScore score = PeerScore.of(peer, ingest, set.questions());
        cells.add(
            String.format(
                Locale.ROOT,
                "%.3f / %.3f / %.3f | %.1f s, %.1f ms",
                score.first(),
                score.five(),
                score.reciprocalRank(),
                score.ingest(),
                score.millis()));
      }
    }
    return "| %s | %s |".formatted(name, String.join(" | ", cells));
  }
}
