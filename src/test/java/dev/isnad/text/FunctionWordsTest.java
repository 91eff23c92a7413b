package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {
  private final WordAnalyzer analyzer = new WordAnalyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ما ماذا لماذا من متى متي أين اين كيف كم هل أي اي أيّ أية أيّة بكم وكم ومتى",
        "مَن مَتى أَين كَم هَل ماهو",
        "شو إيش ايش وش ليش وين مين ليه إزاي ازاي فين إمتى امتى إيه ايه بإيه كام قديش شنو",
        "What which WHO whom whose when where why how many much did does",
        "على في إلى الى عن مع هذا هذه الذي التي أن إن ان كان كانت the of and in is",
        "اسم عدد سبب اذكر أذكر name called",
      })
  void knowsUsualSpellings(String words) {
    assertThat(analyzer.analyze(words))
        .allSatisfy(
            word -> assertThat(FunctionWords.contains(word)).as(word.normalized()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"بوتين الجزيرة رئيس مدينة 2024 telescope حافلة النسبة تكلفة سنة"})
  void knowsNamesForWhatTheyAre(String words) {
    assertThat(analyzer.analyze(words)).noneMatch(FunctionWords::contains);
  }

  @Test
  void keepsTheWordsThatName() {
    List<Word> words = analyzer.analyze("كم عدد الحافلات في المدينة؟");

    assertThat(FunctionWords.contentOf(words))
        .extracting(Word::normalized)
        .containsExactly("الحافلات", "المدينه");
  }

  @Test
  void keepsAllWordsWhereNoneNames() {
    List<Word> words = analyzer.analyze("من هو؟");

    assertThat(FunctionWords.contentOf(words)).isEqualTo(words);
  }
}
