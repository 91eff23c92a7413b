package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.Turn;
import dev.isnad.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a conversation keeps of an answer. */
class AnswerTurnTest {
  private static final Question ASKED =
      new Question("وكم كلفت؟", new ArticleFilter(Set.of(), Set.of("وكالة"), null, null));
  private static final Trace TRACE = new Trace("كم كلفت الحافلات؟", List.of(), List.of());
  private static final Timings TIMINGS = new Timings(1, 1);

  private static Citation citation(int number, String article, int paragraph, Span quote) {
    String text = "تعمل 40 حافلة. كلفت مليونا.";
    return new Citation(number, article, "t", null, null, null, paragraph, text, quote);
  }

  @Test
  void namesEachCitedParagraphOnceInTheOrderOfItsFirstUse() {
    List<Citation> citations =
        List.of(
            citation(1, "b", 2, new Span(15, 27)),
            citation(2, "a", 2, new Span(0, 14)),
            citation(3, "b", 2, new Span(0, 14)),
            citation(4, "b", 3, new Span(0, 7)));
    List<AnswerSentence> sentences =
        List.of(new AnswerSentence("one.", List.of(1, 2)), new AnswerSentence("two.", List.of(3)));
    Answer answer = new Answer.Answered(sentences, citations, "gpt", TIMINGS, TRACE);

    List<CitedParagraph> cited =
        List.of(
            new CitedParagraph("b", 2, "كلفت مليونا."),
            new CitedParagraph("a", 2, "تعمل 40 حافلة."),
            new CitedParagraph("b", 3, "تعمل 40"));
    assertThat(answer.turn("01J", ASKED))
        .isEqualTo(
            new Turn(
                "وكم كلفت؟",
                "كم كلفت الحافلات؟",
                "one. two.",
                new Provenance("01J", ASKED.filter(), cited, "gpt")));
    assertThat(answer.turn(ASKED))
        .isEqualTo(new Turn("وكم كلفت؟", "كم كلفت الحافلات؟", "one. two."));
  }

  @Test
  void aRefusalCitesNothing() {
    Answer refusal =
        new Answer.Unanswered(Answer.Reason.NO_EVIDENCE, "لا", "extractive", TIMINGS, TRACE);

    Turn turn = refusal.turn("01J", ASKED);
    assertThat(turn.answered()).isFalse();
    assertThat(turn.provenance())
        .isEqualTo(new Provenance("01J", ASKED.filter(), List.of(), "extractive"));
  }
}
