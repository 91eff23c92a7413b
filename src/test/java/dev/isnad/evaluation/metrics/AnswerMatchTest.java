package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic stands beside each value. */
class AnswerMatchTest {

  @Test
  void isExactAcrossSpellings() {
    ResultBuilder result = question().accepting("القاهِرة").predicting("قاهره.");

    assertThat(result.value(Metric.EXACT_MATCH)).isEqualTo(1);
    assertThat(result.value(Metric.F1)).isEqualTo(1);
  }

  @Test
  void countsSharedWords() {
    ResultBuilder result =
        question().accepting("أربع مرات").predicting("زار بوتين فيتنام أربع مرات من قبل");

    // 2 shared of 7 predicted and 2 accepted: P = 2/7, R = 1, F1 = 4/9
    assertThat(result.value(Metric.F1)).isCloseTo(4.0 / 9, within(1e-12));
    assertThat(result.value(Metric.EXACT_MATCH)).isEqualTo(0);
  }

  @Test
  void countsARepeatedWordAsOftenAsBothHaveIt() {
    ResultBuilder result = question().accepting("نعم نعم").predicting("نعم نعم نعم لا");

    // 2 shared of 4 and 2: 2·2 / 6
    assertThat(result.value(Metric.F1)).isCloseTo(4.0 / 6, within(1e-12));
  }

  @Test
  void takesTheBestOfSeveralAcceptedAnswers() {
    ResultBuilder result =
        question().accepting("باريس", "مدينة لندن الكبرى", "لندن").predicting("لندن");

    assertThat(result.value(Metric.EXACT_MATCH)).isEqualTo(1);
    // باريس 0, مدينة لندن الكبرى 2·1/(1+3), لندن 1
    assertThat(result.value(Metric.F1)).isEqualTo(1);
  }

  @Test
  void isZeroForARefusalOfAnAnswerableQuestion() {
    ResultBuilder result = question().accepting("باريس").refused();

    assertThat(result.value(Metric.EXACT_MATCH)).isEqualTo(0);
    assertThat(result.value(Metric.F1)).isEqualTo(0);
    assertThat(result.value(Metric.CONTAINS_GOLD)).isEqualTo(0);
  }

  @Test
  void isOneForARefusalOfAnUnanswerableQuestion() {
    ResultBuilder refused = question().unanswerable().refused();
    ResultBuilder answered = question().unanswerable().accepting("باريس").predicting("باريس");

    assertThat(refused.value(Metric.EXACT_MATCH)).isEqualTo(1);
    assertThat(refused.value(Metric.F1)).isEqualTo(1);
    assertThat(answered.value(Metric.EXACT_MATCH)).isEqualTo(0);
    assertThat(answered.value(Metric.F1)).isEqualTo(0);
    assertThat(answered.value(Metric.CONTAINS_GOLD)).isNull();
  }

  @Test
  void isUnmeasuredWhereNoAcceptedAnswerHasWords() {
    ResultBuilder refused = question().accepting("%", "«»").refused();
    ResultBuilder talking = question().accepting("%").predicting("81%").saying("81%");
    ResultBuilder article = question().accepting("The").predicting("the").saying("the");
    ResultBuilder other = question().accepting("؟!", "نعم").predicting("");

    for (ResultBuilder wordless : List.of(refused, talking, article)) {
      assertThat(wordless.value(Metric.EXACT_MATCH)).isNull();
      assertThat(wordless.value(Metric.F1)).isNull();
      assertThat(wordless.value(Metric.CONTAINS_GOLD)).isNull();
    }
    // The wordless answer is dropped where another has words.
    assertThat(other.value(Metric.F1)).isEqualTo(0);
  }

  @Test
  void isUnmeasuredWhereNoAnswerIsKnown() {
    ResultBuilder result = question().predicting("باريس").saying("باريس");

    assertThat(result.value(Metric.EXACT_MATCH)).isNull();
    assertThat(result.value(Metric.F1)).isNull();
    assertThat(result.value(Metric.CONTAINS_GOLD)).isNull();
  }

  @Test
  void isUnmeasuredForAFailure() {
    ResultBuilder result = question().accepting("باريس").failed();

    assertThat(result.value(Metric.F1)).isNull();
    assertThat(result.value(Metric.CONTAINS_GOLD)).isNull();
  }

  @Test
  void findsAnAcceptedAnswerInOneSentenceAtWordBordersOnly() {
    ResultBuilder held = question().accepting("٤ مرات").saying("لا").saying("زار 4 مرّات، ثم عاد");
    ResultBuilder longer = question().accepting("4").saying("زار 45 مرة");
    ResultBuilder across = question().accepting("أحمد علي").saying("جاء أحمد").saying("علي ذهب");

    assertThat(held.value(Metric.CONTAINS_GOLD)).isEqualTo(1);
    assertThat(longer.value(Metric.CONTAINS_GOLD)).isEqualTo(0);
    assertThat(across.value(Metric.CONTAINS_GOLD)).isEqualTo(0);
  }
}
