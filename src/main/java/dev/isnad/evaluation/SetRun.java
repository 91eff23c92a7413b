package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Judge;
import dev.isnad.evaluation.questions.AskedArticles;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.GoldResolver;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.ResolvedGold;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Asks the questions of one set and keeps what came of them. */
final class SetRun {
  /** So many questions are asked without being counted: no latency is then of a cold start. */
  private static final int WARM_UP = 20;

  /** So many failures one after the other are no longer about the questions. */
  private static final int FAILURES_IN_A_ROW = 10;

  private final QuestionSet set;
  private final EvaluationCorpus corpus;
  private final RecordedParagraphs paragraphs;
  private final RunProgress progress;
  private final AtomicReferenceArray<QuestionResult> results;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  SetRun(
      QuestionSet set,
      EvaluationCorpus corpus,
      RecordedParagraphs paragraphs,
      RunProgress progress) {
    this.set = set;
    this.corpus = corpus;
    this.paragraphs = paragraphs;
    this.progress = progress;
    this.results = new AtomicReferenceArray<>(set.questions().size());
  }

  /**
   * @throws CancellationException if that was asked for
   * @throws ProblemException if question after question fails
   */
  void ask(QuestionWorkers workers, Optional<Judge> judge, Cancellation cancellation) {
    List<EvaluationQuestion> questions = set.questions();
    ResolvedGold gold = GoldResolver.resolve(questions, AskedArticles.of(set, corpus.articles()));
    var recorder = new ResultRecorder(set.name(), corpus, paragraphs);
    var asker = new QuestionAsker(corpus, recorder, judge, cancellation);
    progress.enter("warms up");
    workers.each(Math.min(WARM_UP, questions.size()), i -> asker.warmUp(questions.get(i)));
    progress.asking(set.name());
    workers.each(
        questions.size(),
        i -> {
          QuestionResult result = asker.ask(questions.get(i), gold.of(questions.get(i)));
          results.set(i, result);
          count(result);
        });
  }

  private void count(QuestionResult result) {
    boolean failed = result.status().equals(QuestionResult.FAILED);
    progress.asked(!failed);
    if (!failed) {
      failuresInARow.set(0);
    } else if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
      throw new ProblemException(
          Problem.INTERNAL,
          "%d questions in a row failed: %s".formatted(FAILURES_IN_A_ROW, result.reason()));
    }
  }

  /** Of the questions that were asked, in the set's order. */
  List<QuestionResult> results() {
    List<QuestionResult> asked = new ArrayList<>();
    for (int i = 0; i < results.length(); i++) {
      if (results.get(i) != null) {
        asked.add(results.get(i));
      }
    }
    return asked;
  }
}
