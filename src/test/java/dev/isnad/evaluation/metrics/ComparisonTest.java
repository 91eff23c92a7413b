package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.metrics.Comparison.Difference;
import dev.isnad.evaluation.metrics.Comparison.Verdict;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunJson;
import dev.isnad.evaluation.run.RunRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void findsOnlyNoiseInTheSameRunTwice() {
    List<QuestionResult> run = answered(100, i -> i % 3 != 0);

    Comparison comparison = compare(run, run);

    assertThat(comparison.before()).isEqualTo("before");
    assertThat(comparison.after()).isEqualTo("after");
    assertThat(comparison.changed()).isEmpty();
    assertThat(comparison.onlyBefore()).isEmpty();
    assertThat(comparison.onlyAfter()).isEmpty();
    assertThat(comparison.differences())
        .extracting(Difference::metric)
        .contains("f1", "exact-match", "error-rate", "latency-p50", "latency-p99");
    assertThat(comparison.differences())
        .allSatisfy(
            d -> {
              assertThat(d.verdict()).isEqualTo(Verdict.NOISE);
              assertThat(List.of(d.difference(), d.low(), d.high())).containsOnly(0.0);
              assertThat(List.of(d.rose(), d.fell())).containsOnly(0);
              assertThat(d.before()).isEqualTo(d.after());
            });
  }

  @Test
  void seesTenOfAHundredFall() {
    Comparison comparison = compare(answered(100, i -> true), answered(100, i -> i >= 10));

    Difference f1 = difference(comparison, Metric.F1);
    assertThat(f1.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(f1.difference()).isCloseTo(-0.1, within(1e-12));
    // −.1 ± 1.96 · √(.1 · .9 / 100) = −.1 ± .059
    assertThat(f1.low()).isCloseTo(-0.159, within(0.015));
    assertThat(f1.high()).isCloseTo(-0.041, within(0.015));
    assertThat(List.of(f1.rose(), f1.fell())).containsExactly(0, 10);
    assertThat(difference(comparison, Metric.ERROR_RATE).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(difference(comparison, Metric.ERROR_RATE).rose()).isEqualTo(10);
    assertThat(comparison.changed()).hasSize(10);
    assertThat(comparison.changed().get(0).worse())
        .containsExactly("exact-match", "f1", "error-rate");
  }

  @Test
  void seesTheWayBackAsBetter() {
    Comparison comparison = compare(answered(100, i -> i >= 10), answered(100, i -> true));

    assertThat(difference(comparison, Metric.F1).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(difference(comparison, Metric.ERROR_RATE).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(comparison.changed().get(0).better())
        .containsExactly("exact-match", "f1", "error-rate");
    assertThat(comparison.changed().get(0).worse()).isEmpty();
  }

  @Test
  void takesAsManyRisesAsFallsForNoise() {
    Comparison comparison = compare(answered(100, i -> i >= 5), answered(100, i -> i < 95));

    Difference f1 = difference(comparison, Metric.F1);
    assertThat(f1.verdict()).isEqualTo(Verdict.NOISE);
    assertThat(f1.difference()).isCloseTo(0, within(1e-12));
    assertThat(List.of(f1.rose(), f1.fell())).containsExactly(5, 5);
    assertThat(f1.low()).isCloseTo(-f1.high(), within(0.021));
    assertThat(comparison.changed()).hasSize(10);
  }

  @Test
  void seesTwoFallsOfAHundredAsNoise() {
    Comparison comparison = compare(answered(100, i -> true), answered(100, i -> i >= 2));

    assertThat(difference(comparison, Metric.F1).verdict()).isEqualTo(Verdict.NOISE);
  }

  @Test
  void drawsNoConclusionFromFiveQuestions() {
    assertThat(
            difference(compare(answered(5, i -> true), answered(5, i -> false)), Metric.F1)
                .verdict())
        .isEqualTo(Verdict.NOISE);
    assertThat(
            difference(compare(answered(6, i -> true), answered(6, i -> false)), Metric.F1)
                .verdict())
        .isEqualTo(Verdict.WORSE);
  }

  @Test
  void doesNotMindTheOrderOfQuestions() {
    List<QuestionResult> before = answered(80, i -> i % 5 != 0);
    List<QuestionResult> after = answered(80, i -> i % 7 != 0);
    Comparison ordered = compare(before, after);

    List<QuestionResult> shuffled = new ArrayList<>(after);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(compare(before, shuffled)).isEqualTo(ordered);
    Collections.shuffle(shuffled, new Random(2));
    assertThat(compare(shuffled, before).differences())
        .isEqualTo(compare(after, before).differences());
  }

  @Test
  void comparesLatenciesOfTheSameQuestions() {
    List<QuestionResult> before =
        IntStream.range(0, 200).mapToObj(i -> question("" + i).in(i % 50).measured()).toList();
    List<QuestionResult> after =
        IntStream.range(0, 200).mapToObj(i -> question("" + i).in(i % 50 + 5).measured()).toList();

    Difference p50 = difference(compare(before, after), Metric.LATENCY_P50);

    // Every question takes 5 ms more, so every resample's median does.
    assertThat(p50.difference()).isEqualTo(5);
    assertThat(p50.low()).isEqualTo(5);
    assertThat(p50.high()).isEqualTo(5);
    assertThat(p50.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(compare(before, after).changed()).isEmpty();
  }

  @Test
  void leavesOutWhatOneRunDidNotMeasure() {
    List<QuestionResult> before =
        List.of(
            question("1").accepting("نعم").predicting("نعم").measured(),
            question("2").accepting("نعم").predicting("نعم").measured());
    List<QuestionResult> after =
        List.of(
            question("1").accepting("نعم").predicting("لا").measured(),
            question("2").accepting("نعم").failed().measured());

    Comparison comparison = compare(before, after);

    assertThat(difference(comparison, Metric.F1).questions()).isEqualTo(1);
    assertThat(comparison.differences()).noneMatch(d -> d.metric().equals("hallucination-rate"));
    // The question that failed is worse off than the one that was answered wrongly.
    assertThat(comparison.changed())
        .extracting(changed -> changed.after().question().id())
        .containsExactly("2", "1");
  }

  @Test
  void takesAnEditedQuestionForAnother() {
    List<QuestionResult> before =
        List.of(question("1").measured(), question("2").measured(), question("3").measured());
    List<QuestionResult> after =
        List.of(question("2").asking("أين؟").measured(), question("3").measured());

    Comparison comparison = compare(before, after);

    assertThat(comparison.onlyBefore()).containsExactly("set/1", "set/2");
    assertThat(comparison.onlyAfter()).containsExactly("set/2");
    assertThat(difference(comparison, Metric.ERROR_RATE).questions()).isEqualTo(1);
  }

  @Test
  void takesAQuestionOfWhichMoreThanTheTagsWasEditedForAnother() {
    EvaluationQuestion question =
        question("1").accepting("نعم").predicting("نعم").measured().question();
    Gold gold = new Gold("a", 1, null);
    ArticleFilter filter = new ArticleFilter(Set.of(), Set.of("س"), null, null);

    assertThat(isCompared(question, edited(question, List.of("رقم"), List.of(), null))).isTrue();
    assertThat(isCompared(question, edited(question, List.of(), List.of(gold), null))).isFalse();
    assertThat(isCompared(question, edited(question, List.of(), List.of(), filter))).isFalse();
    assertThat(isCompared(question, question("1").accepting("لا").measured().question())).isFalse();
    assertThat(
            isCompared(
                question, question("1").accepting("نعم").unanswerable().measured().question()))
        .isFalse();
  }

  @Test
  void takesAQuestionForTheSameThatWasKeptAndReadAgain() throws IOException {
    EvaluationQuestion plain = question("1").accepting("نعم").result().question();
    EvaluationQuestion full =
        edited(
            question("2").accepting("نعم", "لا").result().question(),
            List.of("رقم"),
            List.of(new Gold(null, null, "قال"), new Gold("a", 1, null)),
            new ArticleFilter(Set.of("a", "b", "c"), Set.of("س"), LocalDate.of(2024, 6, 1), null));
    RunRecord run = ResultBuilder.run("run", List.of(result(plain), result(full)));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    RunJson.write(run, kept);

    RunRecord read = RunJson.read(new ByteArrayInputStream(kept.toByteArray()), "run.json");

    assertThat(Comparison.of(read, run).onlyBefore()).isEmpty();
    assertThat(Comparison.of(read, run).onlyAfter()).isEmpty();
  }

  private static EvaluationQuestion edited(
      EvaluationQuestion question, List<String> tags, List<Gold> gold, ArticleFilter filter) {
    return new EvaluationQuestion(
        question.id(),
        question.question(),
        question.turns(),
        filter == null ? question.filter() : filter,
        question.answerable(),
        question.answers(),
        gold,
        tags);
  }

  private static boolean isCompared(EvaluationQuestion before, EvaluationQuestion after) {
    Pairs pairs = Pairs.of(List.of(result(before)), List.of(result(after)));
    assertThat(pairs.onlyBefore()).hasSize(1 - pairs.both().size()).isEqualTo(pairs.onlyAfter());
    return !pairs.both().isEmpty();
  }

  private static QuestionResult result(EvaluationQuestion question) {
    return question(question.id()).being(question).result();
  }

  @Test
  void showsAnotherRankingOfTheGold() {
    List<QuestionResult> before =
        List.of(question().gold("a#1", "a#2").ranked("a#1", "a#2").result());
    List<QuestionResult> after =
        List.of(question().gold("a#1", "a#2").ranked("a#1", "b#2").result());
    List<QuestionResult> other =
        List.of(question().gold("a#1", "a#2").ranked("a#2", "a#1").result());

    assertThat(compare(before, after).changed()).hasSize(1);
    assertThat(compare(before, other).changed()).isEmpty();
  }

  @Test
  void sortsTheWorstFirst() {
    Comparison comparison =
        compare(
            List.of(predicted("1", "نعم"), predicted("2", "لا"), predicted("3", "نعم لا")),
            List.of(predicted("1", "نعم لا"), predicted("2", "نعم"), predicted("3", "لا")));

    // F1 and exact match of "نعم": 1 → 2/3 and 1 → 0, sum −4/3; 0 → 1 twice, +2; 2/3 → 0, −2/3
    assertThat(comparison.changed())
        .extracting(changed -> changed.after().question().id())
        .containsExactly("1", "3", "2");
  }

  private static QuestionResult predicted(String id, String prediction) {
    return question(id).accepting("نعم").predicting(prediction).measured();
  }

  private static List<QuestionResult> answered(int questions, IntPredicate isAnswered) {
    return IntStream.range(0, questions)
        .mapToObj(
            i -> {
              ResultBuilder one = question("%03d".formatted(i)).accepting("نعم").in(i % 10);
              return (isAnswered.test(i) ? one.predicting("نعم") : one.refused()).measured();
            })
        .toList();
  }

  private static Comparison compare(List<QuestionResult> before, List<QuestionResult> after) {
    return Comparison.of(ResultBuilder.run("before", before), ResultBuilder.run("after", after));
  }

  private static Difference difference(Comparison comparison, Metric metric) {
    return comparison.differences().stream()
        .filter(difference -> difference.metric().equals(metric.key()))
        .findFirst()
        .orElseThrow();
  }
}
