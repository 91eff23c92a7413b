package dev.isnad.evaluation;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.Question;
import dev.isnad.conversation.Turn;
import dev.isnad.evaluation.metrics.Judge;
import dev.isnad.evaluation.metrics.Measurement;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.GoldParagraph;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the questions of one set, each as a reader would. */
final class QuestionAsker {
  private static final Logger LOG = Logger.getLogger(QuestionAsker.class);

  private final EvaluationCorpus corpus;
  private final ResultRecorder recorder;
  private final Optional<Judge> judge;
  private final Cancellation cancellation;

  QuestionAsker(
      EvaluationCorpus corpus,
      ResultRecorder recorder,
      Optional<Judge> judge,
      Cancellation cancellation) {
    this.corpus = corpus;
    this.recorder = recorder;
    this.judge = judge;
    this.cancellation = cancellation;
  }

  /**
   * @param gold for each piece of evidence the paragraphs that are it
   * @return with its metrics; as failed where there was no answer
   * @throws CancellationException if that was asked for
   */
  QuestionResult ask(EvaluationQuestion question, List<List<GoldParagraph>> gold) {
    try {
      Question asked = new Question(question.question(), question.filter(), history(question));
      long start = System.nanoTime();
      Answer answer = answer(asked);
      double millis = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
      QuestionResult result = judged(recorder.record(question, gold, answer, millis));
      return result.withMetrics(Measurement.of(result));
    } catch (RuntimeException e) {
      if (cancellation.isRequested()) {
        throw new CancellationException("the run was cancelled");
      }
      LOG.debugf(e, "The question %s failed", question.id());
      return recorder.failed(question, gold, reason(e));
    }
  }

  private QuestionResult judged(QuestionResult result) {
    if (judge.isEmpty() || !result.isAnswered()) {
      return result;
    }
    var judged = new Judge.Case(result.question(), result.prediction(), recorder.evidence(result));
    return result.withVotes(judge.get().votes(judged, cancellation));
  }

  /**
   * Answers a question so that what is used first is ready; a model would have to be paid for. A
   * failure is told when the question is asked.
   *
   * @throws CancellationException if that was asked for
   */
  void warmUp(EvaluationQuestion question) {
    try {
      if (corpus.answers().isExtractive()) {
        answer(new Question(question.question(), question.filter()));
      } else {
        corpus.retriever().retrieve(question.question(), question.filter(), 1);
      }
    } catch (RuntimeException e) {
      cancellation.check();
      LOG.debugf(e, "The question %s does not warm up", question.id());
    }
  }

  /** The conversation before the question, held with this program. */
  private List<Turn> history(EvaluationQuestion question) {
    List<Turn> history = new ArrayList<>();
    for (String earlier : question.turns()) {
      Question asked = new Question(earlier, question.filter(), history);
      history.add(answer(asked).turn(asked));
    }
    return history;
  }

  private Answer answer(Question question) {
    return corpus.answers().answer(question, AnswerListener.NONE, cancellation);
  }

  private static String reason(RuntimeException failure) {
    return failure instanceof ProblemException known
        ? known.getMessage()
        : "unexpected: " + failure;
  }
}
