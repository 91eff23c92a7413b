package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerCheckTest {
  private static final String PARAGRAPH =
      "قال مدير المستشفى كمال رشيد إن الأجهزة الجديدة وصلت من ألمانيا، وأضاف أن تركيبها ينتهي في"
          + " مارس. أما الطبيبة نوال حيدر فأكدت أن المرضى ينتظرون شهورا، فيما وصف النائب سامي جابر"
          + " المشروع بأنه إهدار للمال.";

  private final SupportChecker checker = new SupportChecker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أكدت نوال حيدر أن الأجهزة الجديدة وصلت من ألمانيا.",
        "قال كمال رشيد إن المرضى ينتظرون شهورا.",
        "بحسب سامي جابر، ينتهي تركيب الأجهزة في مارس.",
        "وصف كمال رشيد المشروع بأنه إهدار للمال."
      })
  void rejectsTheWordsOfAnotherSpeaker(String sentence) {
    assertThat(checker.check(sentence, PARAGRAPH).objections())
        .extracting(Support.Objection::kind)
        .contains(Support.Kind.ATTRIBUTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أكد كمال رشيد أن الأجهزة الجديدة وصلت من ألمانيا.",
        "بحسب كمال رشيد، ينتهي تركيب الأجهزة في مارس.",
        "المرضى ينتظرون شهورا، كما أكدت الطبيبة نوال حيدر.",
        "قال سامي جابر إن المشروع إهدار للمال."
      })
  void keepsWhatTheSpeakerSays(String sentence) {
    assertThat(checker.check(sentence, PARAGRAPH).objections()).isEmpty();
  }

  @Test
  void carriesASpeakerOverToAVerbWithoutOne() {
    var said =
        new Attributions(new AnalyzedText("قال رشيد إن العمل بدأ. وأضاف أنه ينتهي غدا.")).all();
    assertThat(said).hasSize(2);
    assertThat(said.get(1).speaker()).isEqualTo(said.get(0).speaker()).isNotEmpty();
  }
}
