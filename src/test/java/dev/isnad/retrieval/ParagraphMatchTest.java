package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ParagraphMatchTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** Of «قمر بحر نفط حرب» the first sentence holds two words, the second one, the third none. */
  private final ParagraphMatch match =
      Questions.match("قمر بحر نفط حرب", "ظهر قمر فوق بحر. ثم جاء نفط. ولا شيء.");

  @Test
  void coversWhatAllItsSentencesHold() {
    assertThat(match.coverage()).isCloseTo(3 / 4.0, EXACT);
    assertThat(match.weight()).isEqualTo(4);
  }

  @Test
  void coversASentenceByItself() {
    assertThat(match.coverageOf(0)).isCloseTo(2 / 4.0, EXACT);
    assertThat(match.coverageOf(1)).isCloseTo(1 / 4.0, EXACT);
    assertThat(match.coverageOf(2)).isZero();
  }

  @Test
  void discountsWhatTheNeighbourHolds() {
    assertThat(match.coverageInContext(0)).isCloseTo((2 + .6) / 4, EXACT);
    assertThat(match.coverageInContext(1)).isCloseTo((1 + .6 + .6) / 4, EXACT);
    assertThat(match.coverageInContext(2)).isCloseTo(.6 / 4, EXACT);
    assertThat(match.bestCoverageInContext()).isCloseTo(2.6 / 4, EXACT);
  }

  @Test
  void discountsMoreWhatOnlyTheArticleHolds() {
    ParagraphMatch inArticle = match.in(new double[] {1, 0, 1, 1});

    assertThat(inArticle.coverageInContext(0)).isCloseTo((2 + .6 + .4) / 4, EXACT);
    assertThat(inArticle.coverageOf(0)).isCloseTo(2 / 4.0, EXACT);
  }

  @Test
  void coversNothingOfAQuestionWithoutWords() {
    assertThat(Questions.match("؟", "ظهر قمر.").coverage()).isZero();
  }

  @Test
  void givesEachSentenceItsOwnWords() {
    assertThat(match.sentences())
        .extracting(sentence -> sentence.words().size())
        .containsExactly(4, 3, 2);
  }
}
