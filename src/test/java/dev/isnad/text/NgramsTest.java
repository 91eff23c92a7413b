package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NgramsTest {

  @Test
  void marksTheEdgesOfTheWord() {
    assertThat(Ngrams.of("قمر")).containsExactly("_قم", "قمر", "مر_");
  }

  @Test
  void takesAWordOfOneLetterWhole() {
    assertThat(Ngrams.of("و")).containsExactly("_و_");
  }
}
