package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource({
    "زار المدينة, زار المدينة [1].",
    "هل زارها؟, هل زارها؟ [1]",
    "زارها!, زارها! [1]",
    "زارها…, زارها… [1]",
    "زارها.., زارها.. [1]",
    "قال: «نعم.», قال: «نعم.» [1]",
    "قال: «نعم», قال: «نعم» [1].",
    "قال: «متى؟», قال: «متى؟» [1]"
  })
  void closesASentenceThatIsOpen(String sentence, String shown) {
    assertThat(answer(new AnswerSentence(sentence, List.of(1))).text()).isEqualTo(shown);
  }

  @Test
  void marksEachSentenceWithAllItsCitations() {
    Answer answer =
        answer(new AnswerSentence("أولى", List.of(1, 2)), new AnswerSentence("ثانية", List.of(3)));

    assertThat(answer.text()).isEqualTo("أولى [1] [2]. ثانية [3].");
  }

  @Test
  void namesReasonsAsTheContractDoes() {
    assertThat(Answer.Reason.NO_EVIDENCE.code()).isEqualTo("no_evidence");
    assertThat(Answer.Reason.UNSUPPORTED.code()).isEqualTo("unsupported");
  }

  private static Answer answer(AnswerSentence... sentences) {
    return new Answer.Answered(
        List.of(sentences),
        List.of(),
        "extractive",
        new Timings(0, 0),
        new Trace("q", List.of(), List.of()));
  }
}
