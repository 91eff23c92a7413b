package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.answer.Support;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Answers by the question's word: {@code none}, {@code away}, {@code busy}, {@code broken}, {@code
 * wait}, {@code late} (waits and is broken), {@code fallback}, {@code traced}, and two that only
 * end with their cancellation: {@code forever} and, after its first sentence, {@code half}.
 */
@Alternative
@ApplicationScoped
public class ScriptedAnswers extends AnswerService {
  /** What {@code wait} waits for. */
  public static final Semaphore GO_ON = new Semaphore(0);

  /** A permit for each answer that has begun to wait for its cancellation. */
  public static final Semaphore WAITING = new Semaphore(0);

  /** A permit for each answer that ended with its cancellation. */
  public static final Semaphore CANCELLED = new Semaphore(0);

  /** The last question that was asked. */
  public static volatile Question asked;

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
  static final Trace DECISIONS =
      new Trace(
          "a standalone question",
          List.of("answer.md@3f9c21ab", "repair.md@00c0ffee"),
          List.of(
              new Trace.Decision(SENTENCE.text(), Trace.Outcome.SUPPORTED, List.of()),
              new Trace.Decision(
                  "an unsupported draft of a sentence",
                  Trace.Outcome.REPAIRED,
                  List.of(new Support.Objection(Support.Kind.NUMBER, "forty-one"))),
              new Trace.Decision(
                  "an invented sentence",
                  Trace.Outcome.DROPPED,
                  List.of(
                      new Support.Objection(Support.Kind.CONTENT, "invented"),
                      new Support.Objection(Support.Kind.QUOTATION, "never said")))));
  static final Answer.Answered ANSWERED = answered("extractive", TRACE);
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

  private static Answer.Answered answered(String generator, Trace trace) {
    return new Answer.Answered(
        List.of(SENTENCE), List.of(CITATION), generator, new Timings(3, 2), trace);
  }

  private static void untilCancelled(Cancellation cancellation) {
    CountDownLatch cancelled = new CountDownLatch(1);
    cancellation.onRequest(cancelled::countDown);
    WAITING.release();
    try {
      cancelled.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    CANCELLED.release();
    cancellation.check();
  }

  @Override
  public Answer answer(Question question, AnswerListener listener, Cancellation cancellation) {
    asked = question;
    switch (question.text()) {
      case "none" -> {
        return REFUSAL;
      }
      case "away" -> throw new ProblemException(Problem.STORE_UNAVAILABLE, "The disk is gone.");
      case "busy" -> throw new ProblemException(Problem.MODEL_BUSY, "The model has no time.");
      case "forever" -> untilCancelled(cancellation);
      case "fallback" -> listener.generator("fallback");
      case "broken" -> throw new IllegalStateException("secret of /some/path");
      case "wait" -> GO_ON.acquireUninterruptibly();
      case "late" -> {
        GO_ON.acquireUninterruptibly();
        throw new ProblemException(Problem.MODEL_BUSY, "The model has no time.");
      }
      default -> {}
    }
    listener.citation(CITATION);
    listener.sentence(SENTENCE);
    if (question.text().equals("half")) {
      untilCancelled(cancellation);
    }
    return switch (question.text()) {
      case "fallback" -> answered("fallback", TRACE);
      case "traced" -> answered("extractive", DECISIONS);
      default -> ANSWERED;
    };
  }
}
