package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {
  private final DraftReader reader = new DraftReader();

  @Test
  void givesASentenceOnceTheNextBegins() {
    assertThat(reader.add("زار بوتين فيتنام 4 مرات [P7K].")).isEmpty();
    assertThat(reader.add(" ")).isEmpty();
    assertThat(reader.add("ث")).containsExactly("زار بوتين فيتنام 4 مرات [P7K].");
    assertThat(reader.end()).containsExactly("ث");
  }

  @Test
  void leavesMarkersBehindTheStopWithTheirSentence() {
    assertThat(all("أولا. [P7K] [B4D]\nثانيا. [C2F]"))
        .containsExactly("أولا. [P7K] [B4D]", "ثانيا. [C2F]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بلغت النسبة 3.5 في المئة [P7K].",
        "قال د. سمير إن العدد كبير [P7K].",
        "قال الوزير: «انتهى العمل. لن نعود إليه» ثم غادر [P7K].",
        "قال الوزير \"انتهى العمل. لن نعود\" ثم غادر [P7K]."
      })
  void doesNotCutWithin(String sentence) {
    assertThat(all(sentence + "\nثم كذا.")).containsExactly(sentence, "ثم كذا.");
  }

  @Test
  void doesNotWaitForAQuotationThatNeverCloses() {
    assertThat(all("قال: «انتهى.\nوذهب الوفد.")).containsExactly("قال: «انتهى.", "وذهب الوفد.");
  }

  @Test
  void leavesOutWhatAModelThinksAloud() {
    assertThat(all("\n<think>أولا. ربما [P7K]. </think>\nزار بوتين فيتنام [P7K]."))
        .containsExactly("زار بوتين فيتنام [P7K].");
    assertThat(all("<think>never ends. and on. ")).isEmpty();
    assertThat(all("<thing> نعم [P7K].")).containsExactly("<thing> نعم [P7K].");
  }

  @Test
  void skipsASentenceWithoutAnEnd() {
    String endless = "كلمة ".repeat(400);

    assertThat(all(endless + "انتهت. ثم جملة [P7K].")).containsExactly("ثم جملة [P7K].");
    assertThat(all(endless)).isEmpty();
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    for (int i = 0; i < 50_000 && !reader.isFull(); i++) {
      reader.add("كلمة ");
    }

    assertThat(reader.isFull()).isTrue();
    assertThat(reader.add("ثم جملة. ثم أخرى.")).isEmpty();
  }

  /** However the network cuts the text, the same sentences come out. */
  @Property(tries = 10_000)
  void isIndifferentToTheCutsBetweenPieces(
      @ForAll("drafts") String draft, @ForAll @IntRange(min = 1, max = 30) int length) {
    DraftReader cut = new DraftReader();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < draft.length(); i += length) {
      sentences.addAll(cut.add(draft.substring(i, Math.min(draft.length(), i + length))));
    }
    sentences.addAll(cut.end());

    assertThat(sentences).isEqualTo(all(draft));
    assertThat(String.join("", sentences).replaceAll("\\s", ""))
        .isEqualTo(draft.replaceAll("\\s", ""));
  }

  @Provide
  Arbitrary<String> drafts() {
    return Arbitraries.of(
            "كلمة", "word", " ", ". ", ".", "؟ ", "!", "\n", "[P7K]", "[", "]", "«", "»", "\"",
            "3.5", "د.", "…", "【B4D】", "، ", "<", "5")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static List<String> all(String draft) {
    DraftReader reader = new DraftReader();
    List<String> sentences = new ArrayList<>(reader.add(draft));
    sentences.addAll(reader.end());
    return sentences;
  }
}
