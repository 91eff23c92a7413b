package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMatcherTest {
  private final WordAnalyzer analyzer = new WordAnalyzer();

  @Property
  @Domain(Texts.class)
  void isSymmetricAndBetweenZeroAndOne(@ForAll String text) {
    List<Word> words = analyzer.analyze(text);
    for (Word a : words) {
      for (Word b : words) {
        double similarity = similarity(a, b);

        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(similarity(b, a));
      }
      assertThat(similarity(a, a)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"المدرسة,مدرسة", "وكتابا,كتاب", "أحمد,احمد", "cities,city", "١٠٠٠,1000", "3.5,٣٫٥"})
  void findsTheSameWordInAnotherForm(String a, String b) {
    assertThat(similarity(word(a), word(b))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"بيونغيانغ,بيونغ", "التليجراف,التلغراف", "photograph,photography"})
  void findsARelatedWordByItsLetters(String a, String b) {
    assertThat(similarity(word(a), word(b))).isBetween(0.3, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"2020,2021", "1000,10000", "4b,4c", "15,خمسة", "قمر,بحر", "نفط,حرب"})
  void findsNothingInCommon(String a, String b) {
    assertThat(similarity(word(a), word(b))).isZero();
  }

  @Test
  void countsARepeatedNgramOnce() {
    assertThat(WordMatcher.grams(word("هههههه"))).doesNotHaveDuplicates().hasSize(6);
  }

  private Word word(String text) {
    return analyzer.analyze(text).get(0);
  }

  private static double similarity(Word a, Word b) {
    return new WordMatcher(a).similarity(new WordMatcher.Compared(b));
  }
}
