package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.retrieval.Questions;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {
  private final List<Citation> heard = new ArrayList<>();
  private final Citations citations =
      new Citations(
          new AnswerListener() {
            @Override
            public void citation(Citation citation) {
              heard.add(citation);
            }

            @Override
            public void sentence(AnswerSentence sentence) {}
          });

  @Test
  void numbersCitationsInTheOrderOfFirstUse() {
    RankedParagraph a = ranked("a");
    RankedParagraph b = ranked("b");

    List<Integer> numbers =
        List.of(
            citations.cite(b, new Span(0, 3)),
            citations.cite(a, new Span(0, 3)),
            citations.cite(b, new Span(0, 3)),
            citations.cite(b, new Span(4, 8)));

    assertThat(numbers).containsExactly(1, 2, 1, 3);
    assertThat(citations.list()).extracting(Citation::number).containsExactly(1, 2, 3);
    assertThat(citations.list()).extracting(Citation::articleId).containsExactly("b", "a", "b");
  }

  @Test
  void tellsOfEachCitationOnce() {
    citations.cite(ranked("a"), new Span(0, 3));
    citations.cite(ranked("a"), new Span(0, 3));

    assertThat(heard).isEqualTo(citations.list()).hasSize(1);
    assertThat(heard.get(0).quoted()).isEqualTo("ظهر");
  }

  private static RankedParagraph ranked(String id) {
    return Questions.ranked(id, id, "قمر", "ظهر القمر.");
  }
}
