package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordsTest {

  /** What SQuAD's script makes of these: small letters, no punctuation, no articles, one blank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Denver Broncos!         | denver broncos",
        "the U.S. Army's             | us armys",
        "An apple  and a\tpear       | apple and pear",
        "Santa Clara, California.    | santa clara california",
        "\"golden anniversary\"      | golden anniversary",
        "twenty-two                  | twentytwo",
        "theory of another           | theory of another",
        "1,000                       | 1000",
        "To be or not to be          | to be or not to be"
      })
  void normalisesAsSquadDoes(String text, String words) {
    assertThat(String.join(" ", AnswerWords.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "مُحَمَّدٌ          | محمد",
        "العـــربية         | عربيه",
        "أحمد إبراهيم آدم   | احمد ابراهيم ادم",
        "مستشفى، مدرسة؟     | مستشفي مدرسه",
        "«الأهلي»           | اهلي",
        "ال 14              | 14",
        "إلى                | الي",
        "ال                 | ''",
        "١٬٢٥٠٫٥٠           | 1250.5",
        "۲۰۲۴               | 2024",
        "٣٫٥٪               | 3.5",
        "عام2001            | عام 2001",
        "لم يفز             | لم يفز",
        "من هو              | من هو",
        "ﻻ إله              | لا اله"
      })
  void joinsTheSpellingsOfArabic(String text, String words) {
    assertThat(String.join(" ", AnswerWords.of(text))).isEqualTo(words);
  }

  @Test
  void tellsNumbersApartThatSquadTakesForOne() {
    assertThat(AnswerWords.of("3.5")).isNotEqualTo(AnswerWords.of("35"));
    assertThat(AnswerWords.of("3.5.")).isEqualTo(AnswerWords.of("٣٫٥"));
  }

  @Test
  void leavesNothingOfPunctuation() {
    assertThat(AnswerWords.of("… «؟» $ + ،")).isEqualTo(List.of());
    assertThat(AnswerWords.of("")).isEqualTo(List.of());
  }
}
