package dev.isnad.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.ParagraphHit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static final String QUESTION = "متى افتتحت الصوامع؟";
  private static final String FIRST = "افتتحت الصوامع يوم الأحد";
  private static final String EXTENDED = FIRST + " في ميناء المدينة";

  @Test
  void raiseWhatIsSaidAgainToTheScoreOfTheLaterParagraph() {
    assertThat(raised(ranked("a", 4, EXTENDED, 9), ranked("a", 1, FIRST, 7)))
        .containsExactly(9.0, 9.0);
  }

  @Test
  void leaveTheFirstWhereItRanksHigherAlready() {
    assertThat(raised(ranked("a", 1, FIRST, 9), ranked("a", 4, EXTENDED, 7)))
        .containsExactly(9.0, 7.0);
  }

  @Test
  void leaveALaterParagraphAheadThatCoversMoreOfTheQuestion() {
    assertThat(raised(ranked("a", 4, FIRST, 9), ranked("a", 1, "الصوامع يوم الأحد", 7)))
        .containsExactly(9.0, 7.0);
  }

  @Test
  void leaveALaterParagraphAheadThatSaysSomethingElse() {
    String other = "بلغت الكلفة مليونا، ومتى افتتحت الصوامع بدأ التسديد على عشرة أعوام";

    assertThat(raised(ranked("a", 4, other, 9), ranked("a", 1, FIRST, 7)))
        .containsExactly(9.0, 7.0);
  }

  @Test
  void leaveParagraphsOfOtherArticles() {
    assertThat(raised(ranked("b", 4, EXTENDED, 9), ranked("a", 1, FIRST, 7)))
        .containsExactly(9.0, 7.0);
  }

  @Test
  void leaveParagraphsWithoutWords() {
    assertThat(raised(ranked("a", 2, "***", 9), ranked("a", 1, "***", 7)))
        .containsExactly(9.0, 7.0);
  }

  private static List<Double> raised(RankedParagraph... ranked) {
    return Repetitions.raiseFirst(List.of(ranked)).stream().map(RankedParagraph::score).toList();
  }

  private static RankedParagraph ranked(String id, int number, String text, double score) {
    var hit = new ParagraphHit(id, ArticleMetadata.UNKNOWN, id, new Paragraph(number, text), score);
    return new RankedParagraph(hit, 0, Questions.match(QUESTION, text), List.of());
  }
}
