package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.answer.Timings;
import dev.isnad.answer.Trace;
import dev.isnad.article.PublishedAt;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Answers by the question's word: {@code none}, {@code away}, {@code broken}, {@code wait}. */
@Alternative
@ApplicationScoped
public class ScriptedAnswers extends AnswerService {
  /** What {@code wait} waits for. */
  static final Semaphore GO_ON = new Semaphore(0);

  static final Citation CITATION =
      new Citation(
          1,
          "buses",
          "حافلات",
          "وكالة",
          null,
          new PublishedAt("2024-06-20"),
          2,
          "تعمل 40 حافلة كهربائية.",
          new Span(0, 7));
  static final AnswerSentence SENTENCE = new AnswerSentence("تعمل 40 حافلة", List.of(1));
  static final Trace TRACE = new Trace("q", List.of(), List.of());
  static final Answer.Answered ANSWERED =
      new Answer.Answered(
          List.of(SENTENCE), List.of(CITATION), "extractive", new Timings(3, 2), TRACE);
  static final Answer.Unanswered REFUSAL =
      new Answer.Unanswered(
          Answer.Reason.NO_EVIDENCE,
          "لا تذكر المقالات ذلك.",
          "extractive",
          new Timings(1, 0),
          TRACE);

  ScriptedAnswers() {
    super(null, null, Extraction.MEASURED);
  }

  @Override
  public String generator() {
    return "extractive";
  }

  @Override
  public Answer answer(Question question, AnswerListener listener, Cancellation cancellation) {
    switch (question.text()) {
      case "none" -> {
        return REFUSAL;
      }
      case "away" -> throw new ProblemException(Problem.STORE_UNAVAILABLE, "The disk is gone.");
      case "broken" -> throw new IllegalStateException("secret of /some/path");
      case "wait" -> GO_ON.acquireUninterruptibly();
      default -> {}
    }
    listener.citation(CITATION);
    listener.sentence(SENTENCE);
    return ANSWERED;
  }
}
