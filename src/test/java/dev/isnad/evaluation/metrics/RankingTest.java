package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each value is worked out beside it; log2(3) = 1.584962500721156. */
class RankingTest {
  private static final double LOG2_OF_3 = 1.584962500721156;

  @Test
  void findsOnePieceAtTheThirdRank() {
    ResultBuilder result = question().gold("a#1").ranked("b#1", "b#2", "a#1", "b#3", "b#4", "b#5");

    assertThat(result.value(Metric.RECALL_1)).isEqualTo(0);
    assertThat(result.value(Metric.RECALL_5)).isEqualTo(1);
    assertThat(result.value(Metric.RECALL_10)).isEqualTo(1);
    assertThat(result.value(Metric.MRR_10)).isEqualTo(1.0 / 3);
    // 1 / log2(3 + 1) ÷ 1 / log2(1 + 1) = 0.5
    assertThat(result.value(Metric.NDCG_10)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void findsTwoOfThreePieces() {
    ResultBuilder result =
        question().gold("a#1").gold("a#2").gold("a#3").ranked("a#2", "b#1", "a#1");

    // 1 of 3 at rank 1, 2 of 3 in five
    assertThat(result.value(Metric.RECALL_1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(result.value(Metric.RECALL_5)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(result.value(Metric.MRR_10)).isEqualTo(1);
    // (1 + 1/2) ÷ (1 + 1/log2(3) + 1/2)
    assertThat(result.value(Metric.NDCG_10)).isCloseTo(1.5 / (1.5 + 1 / LOG2_OF_3), within(1e-12));
  }

  @Test
  void findsNothing() {
    ResultBuilder result = question().gold("a#1").ranked("b#1", "b#2");

    assertThat(result.value(Metric.RECALL_10)).isEqualTo(0);
    assertThat(result.value(Metric.MRR_10)).isEqualTo(0);
    assertThat(result.value(Metric.NDCG_10)).isEqualTo(0);
  }

  @Test
  void findsNothingInAnEmptyRanking() {
    ResultBuilder result = question().gold("a#1").context(5);

    assertThat(result.value(Metric.RECALL_10)).isEqualTo(0);
    assertThat(result.value(Metric.MRR_10)).isEqualTo(0);
    assertThat(result.value(Metric.NDCG_10)).isEqualTo(0);
    assertThat(result.value(Metric.CONTEXT_RECALL)).isEqualTo(0);
    assertThat(result.value(Metric.CONTEXT_PRECISION)).isNull();
  }

  @Test
  void looksAtTenParagraphsOnly() {
    ResultBuilder result =
        question()
            .gold("a#1")
            .ranked("b#1", "b#2", "b#3", "b#4", "b#5", "b#6", "b#7", "b#8", "b#9", "b#10", "a#1");

    assertThat(result.value(Metric.RECALL_10)).isEqualTo(0);
    assertThat(result.value(Metric.MRR_10)).isEqualTo(0);
    assertThat(result.value(Metric.NDCG_10)).isEqualTo(0);
  }

  @Test
  void takesAnyCopyForThePieceAndOnlyTheFirst() {
    ResultBuilder result = question().gold("a#1", "c#1").ranked("b#1", "c#1", "a#1").context(3);

    assertThat(result.value(Metric.RECALL_5)).isEqualTo(1);
    assertThat(result.value(Metric.MRR_10)).isEqualTo(0.5);
    // The copy at rank 3 gains nothing: 1/log2(3) ÷ 1
    assertThat(result.value(Metric.NDCG_10)).isCloseTo(1 / LOG2_OF_3, within(1e-12));
    // Both copies are gold: 2 of 3
    assertThat(result.value(Metric.CONTEXT_PRECISION)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(result.value(Metric.CONTEXT_RECALL)).isEqualTo(1);
  }

  @Test
  void gainsTwoWhereAParagraphIsTwoPieces() {
    ResultBuilder first = question().gold("a#1").gold("a#1").ranked("a#1", "b#1");
    ResultBuilder second = question().gold("a#1").gold("a#1").ranked("b#1", "a#1");

    // 2 ÷ 2, and 2/log2(3) ÷ 2
    assertThat(first.value(Metric.NDCG_10)).isEqualTo(1);
    assertThat(second.value(Metric.NDCG_10)).isCloseTo(1 / LOG2_OF_3, within(1e-12));
  }

  @Test
  void prefersInTheIdealTheParagraphOfMostPieces() {
    // c#1 is both pieces; the ranking brings each alone: (1 + 1/log2(3)) ÷ 2
    ResultBuilder result = question().gold("a#1", "c#1").gold("a#2", "c#1").ranked("a#1", "a#2");

    assertThat(result.value(Metric.NDCG_10)).isCloseTo((1 + 1 / LOG2_OF_3) / 2, within(1e-12));
  }

  @Test
  void isPerfectWithTwelvePiecesOfWhichTenFit() {
    ResultBuilder result = question();
    String[] ranked = new String[12];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = "a#" + (i + 1);
      result.gold(ranked[i]);
    }
    result.ranked(ranked);

    assertThat(result.value(Metric.NDCG_10)).isEqualTo(1);
    assertThat(result.value(Metric.RECALL_10)).isCloseTo(10.0 / 12, within(1e-12));
  }

  @Test
  void measuresTheContextByWhatWasGiven() {
    ResultBuilder result =
        question().gold("a#1").gold("a#2").ranked("a#1", "b#1", "b#2", "a#2").context(3);

    // 1 of 2 pieces, 1 of 3 paragraphs
    assertThat(result.value(Metric.CONTEXT_RECALL)).isEqualTo(0.5);
    assertThat(result.value(Metric.CONTEXT_PRECISION)).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void countsTheParagraphsThatThereAreWhereTheContextIsLarger() {
    ResultBuilder result = question().gold("a#1").ranked("a#1", "b#1").context(8);

    assertThat(result.value(Metric.CONTEXT_PRECISION)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RECALL_1",
        "RECALL_5",
        "RECALL_10",
        "MRR_10",
        "NDCG_10",
        "CONTEXT_RECALL",
        "CONTEXT_PRECISION",
        "GOLD_CITATION_RECALL",
        "GOLD_CITATION_PRECISION"
      })
  void isUnmeasuredWithoutGoldWithLostGoldAndWithoutAnswer(Metric metric) {
    ResultBuilder unknown = question().ranked("a#1").context(1).citing("a#1");
    ResultBuilder lost = question().gold("a#1").gold().ranked("a#1").context(1).citing("a#1");
    ResultBuilder none = question().unanswerable().gold("a#1").ranked("a#1").citing("a#1");
    ResultBuilder failed = question().failed().gold("a#1").ranked("a#1").citing("a#1");

    assertThat(unknown.value(metric)).isNull();
    assertThat(lost.value(metric)).isNull();
    assertThat(none.value(metric)).isNull();
    assertThat(failed.value(metric)).isNull();
  }
}
