package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "كم مرة زار بوتين فيتنام؟, NUMBER",
    "بكم التذكرة؟, NUMBER",
    "ما نسبة البطالة؟, NUMBER",
    "How many buses run?, NUMBER",
    "متى وصل الرئيس؟, TIME",
    "في أي عام بني الميناء؟, TIME",
    "في اي سنة وقعت المعاهدة؟, TIME",
    "When did it open?, TIME",
    "من زار فيتنام؟, OTHER",
    "؟, OTHER"
  })
  void tellsWhatIsAskedFor(String question, ExpectedAnswer expected) {
    assertThat(ExpectedAnswer.of(words(question))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, زار 4 مدن, true",
    "NUMBER, زار ٤ مدن, true",
    "NUMBER, زار أربع مدن, true",
    "NUMBER, زار مدنا كثيرة, false",
    "TIME, في يونيو الماضي, true",
    "TIME, عام 2024, true",
    "TIME, يوم الأحد, true",
    "TIME, قبل وصول الوفد, false",
    "OTHER, أي شيء, true"
  })
  void knowsWhatMayGiveIt(ExpectedAnswer expected, String sentence, boolean given) {
    assertThat(expected.mayBeIn(words(sentence))).isEqualTo(given);
  }

  private static List<Word> words(String text) {
    return new WordAnalyzer().analyze(text);
  }
}
