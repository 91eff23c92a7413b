package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeCheckTest {
  private final SupportChecker checker = new SupportChecker();

  @ParameterizedTest
  @CsvSource({
    "قال الخبير إن المياه لم تصل إلى الأحياء القديمة.,بلغت المياه الأحياء القديمة.,NEGATION",
    "اكتمل البناء. وقد تفتح المدرسة أبوابها للطلاب الشهر المقبل.,ستفتح المدرسة أبوابها للطلاب.,CERTAINTY",
    "ويشتبه المحققون في أن المدير، وهو سويسري، هرب بالأموال إلى الخارج.,فر المدير بالأموال إلى الخارج.,CERTAINTY"
  })
  void rejectsTheContraryInOtherWords(String paragraph, String sentence, Support.Kind kind) {
    assertThat(checker.check(sentence, paragraph).objections())
        .extracting(Support.Objection::kind)
        .contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "قال الخبير إن المياه لم تصل إلى الأحياء القديمة.,بقيت الأحياء القديمة بمنأى عن المياه.",
    "اكتمل البناء. وقد تفتح المدرسة أبوابها للطلاب الشهر المقبل.,يحتمل أن تفتح المدرسة أبوابها للطلاب.",
    "ستبدأ الحملة في القرى الجبلية السبت.,تبدأ الحملة السبت في القرى الجبلية."
  })
  void keepsWhatIsDeniedOrSupposedAlike(String paragraph, String sentence) {
    assertThat(checker.check(sentence, paragraph).objections())
        .extracting(Support.Objection::kind)
        .doesNotContain(Support.Kind.NEGATION, Support.Kind.CERTAINTY);
  }
}
