package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.retrieval.Questions;
import dev.isnad.retrieval.RankedParagraph;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceSelectorTest {
  private static final String QUESTION = "زار الرئيس مدينة هانوي";

  private final SentenceSelector selector = new SentenceSelector(Extraction.MEASURED);

  @Test
  void takesTheSentenceThatHoldsMost() {
    assertThat(select(QUESTION, "قال الوزير كلاما طويلا اليوم. زار الرئيس مدينة هانوي أمس."))
        .first()
        .isEqualTo("زار الرئيس مدينة هانوي أمس.");
  }

  @Test
  void prefersASentenceWithANumberWhereOneIsAskedFor() {
    assertThat(
            select(
                "كم مرة زار الرئيس هانوي",
                "زار الرئيس هانوي مع وفد كبير. زار الرئيس هانوي 4 مرات متتالية."))
        .first()
        .isEqualTo("زار الرئيس هانوي 4 مرات متتالية.");
  }

  @Test
  void saysNothingTwice() {
    assertThat(
            select(
                QUESTION, "زار الرئيس مدينة هانوي أمس.", "زار الرئيس مدينة هانوي أمس مع وفد كبير."))
        .hasSize(1);
  }

  @Test
  void showsNoPartOfATextTwice() {
    assertThat(
            select(QUESTION, "زار الرئيس مدينة هانوي أمس. وهو الرئيس الذي زار المدينة هانوي أولا."))
        .hasSize(1);
  }

  @Test
  void takesThreeSentencesAtMost() {
    String[] paragraphs = {
      QUESTION + " أمس ومعه وزير التجارة وكبار الضباط.",
      QUESTION + " صيفا فاستقبله طلاب الجامعة بالورود.",
      QUESTION + " خريفا حيث افتتح مصنعا للسيارات الكهربائية.",
      QUESTION + " شتاء ليوقع معاهدة صداقة طويلة الأمد.",
    };

    assertThat(select(QUESTION, paragraphs)).hasSize(3);
  }

  @Test
  void leavesOutWhatIsMuchWeakerThanTheBest() {
    assertThat(select(QUESTION, "زار الرئيس مدينة هانوي أمس.", "كان الجو في العاصمة باردا وممطرا."))
        .hasSize(1);
  }

  @Test
  void takesNoSentenceWithoutAWord() {
    assertThat(select(QUESTION, "***")).isEmpty();
  }

  private List<String> select(String question, String... paragraphs) {
    List<RankedParagraph> ranked =
        IntStream.range(0, paragraphs.length)
            .mapToObj(i -> Questions.ranked("a" + i, "s" + i, question, paragraphs[i]))
            .toList();
    return selector.select(question, ranked).stream().map(CandidateSentence::text).toList();
  }
}
