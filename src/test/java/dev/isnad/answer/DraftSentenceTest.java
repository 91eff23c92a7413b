package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftSentenceTest {
  private static final Set<String> KNOWN = Set.of("P7K", "B4D");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "زار فيتنام [P7K].        | زار فيتنام           | P7K     |",
        "زار فيتنام. [P7K]        | زار فيتنام           | P7K     |",
        "زار فيتنام [P7K][B4D].   | زار فيتنام           | P7K B4D |",
        "زار فيتنام [b4d، P7K].   | زار فيتنام           | B4D P7K |",
        "زار فيتنام 【P7K】.        | زار فيتنام           | P7K     |",
        "زار (P7K) فيتنام B4D.    | زار فيتنام           | P7K B4D |",
        "زار فيتنام [1] [Z9Z].    | زار فيتنام           |         | 1 Z9Z",
        "- **زار** فيتنام [P7K]!  | زار فيتنام!          | P7K     |",
        "1. زار فيتنام [P7K]؟     | زار فيتنام؟          | P7K     |",
        "قال [الوزير] (NATO) P7KX | قال [الوزير] (NATO) P7KX |     |"
      })
  void takesMarkersAndMarkdownOff(String raw, String text, String keys, String unknown) {
    DraftSentence sentence = DraftSentence.of(raw, KNOWN);

    assertThat(sentence.text()).isEqualTo(text);
    assertThat(sentence.keys()).isEqualTo(words(keys));
    assertThat(sentence.unknownKeys()).isEqualTo(words(unknown));
  }

  @Test
  void takesInvisibleCharactersOff() {
    DraftSentence sentence = DraftSentence.of("بلغ \u202E45\u202C\u0000 \uD800مترا [P7K].", KNOWN);

    assertThat(sentence.text()).isEqualTo("بلغ 45 مترا");
  }

  @Test
  void isEmptyWithoutAWord() {
    assertThat(DraftSentence.of("[P7K] — ***", KNOWN).isEmpty()).isTrue();
    assertThat(DraftSentence.of("[P7K] نعم", KNOWN).isEmpty()).isFalse();
  }

  @Property
  void neverShowsAValidKey(@ForAll @StringLength(max = 40) String before) {
    String text = DraftSentence.of(before + " [P7K] (B4D) P7K.", KNOWN).text();

    assertThat(text).doesNotContain("P7K", "B4D");
  }

  private static List<String> words(String words) {
    return words == null ? List.of() : List.of(words.split(" "));
  }
}
