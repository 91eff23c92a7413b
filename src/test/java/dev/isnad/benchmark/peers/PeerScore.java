package dev.isnad.benchmark.peers;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import java.util.Arrays;
import java.util.List;

/**
 * What one peer made of one question set.
 *
 * @param ingest seconds until all paragraphs are found
 * @param first the share of questions whose paragraph is the first (R@1)
 * @param five the share whose paragraph is among the first five (R@5)
 * @param reciprocalRank the mean of 1 ÷ rank, 0 from rank 11 on (MRR@10)
 * @param millis the median time of a question, asked one after the other
 */
record PeerScore(double ingest, double first, double five, double reciprocalRank, double millis) {
  private static final int RANKS = 10;

  /** Asks a filled peer all questions, after a warm-up with the first of them. */
  static PeerScore of(Peer peer, double ingest, List<EvaluationQuestion> questions)
      throws Exception {
    for (EvaluationQuestion question : questions.subList(0, Math.min(100, questions.size()))) {
      peer.search(question.question(), RANKS);
    }
    long[] nanos = new long[questions.size()];
    int first = 0;
    int five = 0;
    double reciprocal = 0;
    for (int i = 0; i < nanos.length; i++) {
      EvaluationQuestion question = questions.get(i);
      long start = System.nanoTime();
      List<Passage> found = peer.search(question.question(), RANKS);
      nanos[i] = System.nanoTime() - start;
      int rank = rank(found, question);
      first += rank == 1 ? 1 : 0;
      five += rank >= 1 && rank <= 5 ? 1 : 0;
      reciprocal += rank >= 1 ? 1.0 / rank : 0;
    }
    Arrays.sort(nanos);
    double n = nanos.length;
    return new PeerScore(
        ingest, first / n, five / n, reciprocal / n, nanos[nanos.length / 2] / 1e6);
  }

  /** From 1; 0 where the paragraph is not among them. */
  private static int rank(List<Passage> found, EvaluationQuestion question) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).answers(question)) {
        return i + 1;
      }
    }
    return 0;
  }
}
