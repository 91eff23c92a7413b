package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.retrieval.Questions;
import dev.isnad.retrieval.SentenceMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableSpanTest {

  @Test
  void showsAWholeSentenceAlone() {
    assertThat(shown("زار الرئيس مدينة هانوي أمس. وعاد الوفد إلى العاصمة اليوم.", 1))
        .isEqualTo("وعاد الوفد إلى العاصمة اليوم.");
  }

  @Test
  void showsAPronounWithTheSentenceThatItPointsTo() {
    String text = "زار الرئيس مدينة هانوي أمس. وهذه هي الزيارة الرابعة له.";

    assertThat(shown(text, 1)).isEqualTo(text);
  }

  @Test
  void showsAPronounInTheFirstSentenceAlone() {
    assertThat(shown("هذه هي الزيارة الرابعة له. ثم عاد الرئيس إلى بلده.", 0))
        .isEqualTo("هذه هي الزيارة الرابعة له.");
  }

  @Test
  void showsAFragmentWithWhatPrecedesIt() {
    String text = "زار الرئيس مدينة هانوي أمس. أربع مرات.";

    assertThat(shown(text, 1)).isEqualTo(text);
  }

  @Test
  void showsAFragmentAtTheStartWithWhatFollows() {
    String text = "زيارة رابعة. وصل الرئيس إلى مدينة هانوي أمس.";

    assertThat(shown(text, 0)).isEqualTo(text);
  }

  @Test
  void showsAFragmentAloneWhereBothWouldBeTooLong() {
    assertThat(shown("كلمة ".repeat(150) + ". أربع مرات.", 1)).isEqualTo("أربع مرات.");
  }

  private static String shown(String paragraph, int index) {
    List<SentenceMatch> sentences = Questions.match("الرئيس", paragraph).sentences();
    return ReadableSpan.of(sentences, index).in(paragraph);
  }
}
