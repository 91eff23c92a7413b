package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.store.ParagraphHit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String NEWS =
      "افتتحت هيئة الموانئ صباح اليوم صوامع الحبوب الجديدة في المدينة";

  @Test
  void collapsesTheSameParagraphOfAStoryIntoTheBestAndNamesTheOthers() {
    List<RankedParagraph> collapsed =
        Copies.collapse(
            List.of(
                ranked("a", "s", NEWS), ranked("b", "s", NEWS + " أمس"), ranked("c", "s", NEWS)));

    assertThat(collapsed).extracting(RankedParagraph::articleId).containsExactly("a");
    assertThat(collapsed.get(0).copies())
        .extracting(ParagraphHit::articleId)
        .containsExactly("b", "c");
  }

  @Test
  void keepsOtherParagraphsOfTheStory() {
    List<RankedParagraph> collapsed =
        Copies.collapse(
            List.of(ranked("a", "s", NEWS), ranked("b", "s", "وبلغت الكلفة 86 مليون دينار")));

    assertThat(collapsed).hasSize(2);
    assertThat(collapsed).allMatch(paragraph -> paragraph.copies().isEmpty());
  }

  @Test
  void keepsTheSameParagraphOfAnotherStory() {
    assertThat(Copies.collapse(List.of(ranked("a", "s", NEWS), ranked("b", "t", NEWS)))).hasSize(2);
  }

  @Test
  void keepsAParagraphThatItsOwnArticleRepeats() {
    assertThat(Copies.collapse(List.of(ranked("a", "s", NEWS), ranked("a", "s", NEWS)))).hasSize(2);
  }

  @Test
  void keepsParagraphsWithoutWords() {
    assertThat(Copies.collapse(List.of(ranked("a", "s", "***"), ranked("b", "s", "***"))))
        .hasSize(2);
  }

  private static RankedParagraph ranked(String id, String story, String text) {
    return Questions.ranked(id, story, "صوامع", text);
  }
}
