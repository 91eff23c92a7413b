package dev.isnad.evaluation.metrics;

import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RankedRef;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Where the gold evidence stands in the ranking; the formulas are {@link Metric}'s. */
final class Ranking {
  private static final int DEPTH = 10;

  private Ranking() {}

  static OptionalDouble recall(QuestionResult result, int k) {
    return isMeasured(result) ? OptionalDouble.of(found(result, k)) : OptionalDouble.empty();
  }

  static OptionalDouble mrr(QuestionResult result) {
    if (!isMeasured(result)) {
      return OptionalDouble.empty();
    }
    int first = ranks(result, DEPTH).stream().mapToInt(rank -> rank).min().orElse(0);
    return OptionalDouble.of(first == 0 ? 0 : 1.0 / first);
  }

  static OptionalDouble ndcg(QuestionResult result) {
    if (!isMeasured(result)) {
      return OptionalDouble.empty();
    }
    double gain = ranks(result, DEPTH).stream().mapToDouble(Ranking::discount).sum();
    // The greedy ideal is the best one but for contrived overlaps of more than two pieces.
    return OptionalDouble.of(Math.min(1, gain / idealGain(result.gold())));
  }

  static OptionalDouble contextRecall(QuestionResult result) {
    return recall(result, result.context());
  }

  static OptionalDouble contextPrecision(QuestionResult result) {
    List<RankedRef> context = first(result, result.context());
    if (!isMeasured(result) || context.isEmpty()) {
      return OptionalDouble.empty();
    }
    long gold = context.stream().filter(ref -> isGold(result, ref.paragraph())).count();
    return OptionalDouble.of((double) gold / context.size());
  }

  /** Whether there is gold evidence that a ranking or an answer should have, and could have. */
  static boolean isMeasured(QuestionResult result) {
    return result.question().answerable() && !result.gold().isEmpty() && !result.hasLostGold();
  }

  static boolean isGold(QuestionResult result, ParagraphRef paragraph) {
    return result.gold().stream().anyMatch(piece -> piece.contains(paragraph));
  }

  private static double found(QuestionResult result, int k) {
    return (double) ranks(result, k).size() / result.gold().size();
  }

  /** The ranks, from 1, at which pieces are found in the first {@code k}; one for each that is. */
  private static List<Integer> ranks(QuestionResult result, int k) {
    List<RankedRef> ranked = first(result, k);
    List<Integer> ranks = new ArrayList<>();
    for (List<ParagraphRef> piece : result.gold()) {
      for (int i = 0; i < ranked.size(); i++) {
        if (piece.contains(ranked.get(i).paragraph())) {
          ranks.add(i + 1);
          break;
        }
      }
    }
    return ranks;
  }

  private static List<RankedRef> first(QuestionResult result, int k) {
    return result.ranked().subList(0, Math.min(k, result.ranked().size()));
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1.0);
  }

  private static double idealGain(List<List<ParagraphRef>> gold) {
    List<List<ParagraphRef>> left = new ArrayList<>(gold);
    double gain = 0;
    for (int rank = 1; rank <= DEPTH && !left.isEmpty(); rank++) {
      List<List<ParagraphRef>> next = mostAtOnce(left);
      gain += next.size() * discount(rank);
      left.removeAll(next);
    }
    return gain;
  }

  /** The pieces of the paragraph that is the most of them, of several the one named first. */
  private static List<List<ParagraphRef>> mostAtOnce(List<List<ParagraphRef>> pieces) {
    List<List<ParagraphRef>> most = List.of();
    for (List<ParagraphRef> piece : pieces) {
      for (ParagraphRef paragraph : piece) {
        List<List<ParagraphRef>> held = pieces.stream().filter(p -> p.contains(paragraph)).toList();
        most = held.size() > most.size() ? held : most;
      }
    }
    return most;
  }
}
