package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordAnalyzerTest {
  /** The zero of each script that has digits of its own. */
  private static final List<Integer> ZEROS =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(c -> Character.isDigit(c) && Character.digit(c, 10) == 0)
          .boxed()
          .toList();

  private final WordAnalyzer analyzer = new WordAnalyzer();

  @Property
  @Domain(Texts.class)
  void findsWordsAtExactIncreasingSpans(@ForAll String text) {
    int end = 0;
    for (Word word : analyzer.analyze(text)) {
      assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(word.span().length()).isPositive();
      end = word.span().end();
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Property
  @Domain(Texts.class)
  void leavesNoFormEmpty(@ForAll String text) {
    for (Word word : analyzer.analyze(text)) {
      for (View view : View.values()) {
        assertThat(word.terms(view)).isNotEmpty().noneMatch(String::isBlank);
      }
    }
  }

  @Property
  @Domain(Texts.class)
  void findsTheSameWordInItsSpanAndInItsNormalizedForm(@ForAll String text) {
    for (Word word : analyzer.analyze(text)) {
      assertThat(normalized(word.span().in(text))).containsExactly(word.normalized());
      assertThat(normalized(word.normalized())).containsExactly(word.normalized());
    }
  }

  @Property
  @Domain(Texts.class)
  void neverCutsACharacterInHalf(@ForAll String text) {
    for (Word word : analyzer.analyze(text)) {
      assertThat(word.normalized().codePoints())
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Property
  void readsTheDigitsOfEveryScriptAlike(@ForAll @IntRange(max = 99_999) int value) {
    String ascii = String.valueOf(value);

    for (int zero : ZEROS) {
      StringBuilder digits = new StringBuilder();
      ascii.chars().forEach(c -> digits.appendCodePoint(zero + c - '0'));

      assertThat(normalized(digits.toString())).containsExactly(ascii);
    }
    assertThat(ZEROS).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أحمد إلى آخر ٱلله | احمد الي اخر الله",
        "مدرسة | مدرسه",
        "مستشفى | مستشفي",
        "مُحَمَّدٌ | محمد",
        "محـــمد | محمد",
        "ﻣﺤﻤﺪ ﻻ | محمد لا",
        "کوریا | كوريا",
        "می\u200cخواهم | ميخواهم",
        "Café ﬁne ÉCOLE | cafe fine ecole",
        "𝐇ello | hello",
        "صلى الله عليه وسلم | صلي الله عليه وسلم",
        "1,000 ١٬٠٠٠ 1000 ۱۰۰۰ | 1000 1000 1000 1000",
        "3,5 3.5 ٣٫٥ 3.50 | 3.5 3.5 3.5 3.5",
        "1,000.5 1.000,5 | 1000.5 1000.5",
        "007 0 00 | 7 0 0",
        "عام2001م | عام 2001 م",
        "1445هـ | 1445 ه",
        "F16 4b COVID19 | f16 4b covid19",
        "«القمة»، (الأولى): نهاية. | القمه الاولي نهايه",
        "ممتاز👍جدا | ممتاز جدا",
        "20/6/2024 | 20 6 2024",
        "55% ٥٥٪ | 55 55",
      })
  void joinsSpellings(String text, String normalized) {
    assertThat(normalized(text)).isEqualTo(List.of(normalized.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "، . ؟ «»", "ًٌٍ", "ـ", "👍🎉", "\ud83d", "\u200f\u200e", "ﹰ"})
  void findsNoWordIn(String text) {
    assertThat(analyzer.analyze(text)).isEmpty();
  }

  @Test
  void takesALigatureOfSeveralWordsForOne() {
    assertThat(normalized("محمد ﷺ قال")).hasSize(3).noneMatch(word -> word.contains(" "));
  }

  @Test
  void boundsTheTermsOfAnEndlessWord() {
    Word word = analyzer.analyze("ب".repeat(100_000)).get(0);

    assertThat(word.span()).isEqualTo(new Span(0, 100_000));
    assertThat(word.normalized()).hasSize(64);
    assertThat(word.terms(View.NGRAM)).hasSizeLessThan(140);
  }

  @Test
  void givesEachViewItsTerms() {
    Word word = analyzer.analyze("المدارس").get(0);

    assertThat(word.terms(View.WORD)).containsExactly("المدارس");
    assertThat(word.terms(View.LIGHT_STEM)).containsExactly("مدارس");
    assertThat(word.terms(View.SNOWBALL_STEM)).containsExactly("مدارس");
    assertThat(word.terms(View.NGRAM)).startsWith("_ال", "الم").endsWith("ارس", "رس_");
  }

  @Test
  void takesTheAccusativesAlefAway() {
    assertThat(analyzer.analyze("عامًا عام"))
        .extracting(Word::lightStem)
        .containsExactly("عام", "عام");
  }

  private List<String> normalized(String text) {
    return analyzer.analyze(text).stream().map(Word::normalized).toList();
  }
}
