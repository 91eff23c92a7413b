package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Summaries;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunHeader.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs question sets, one after the other:
 *
 * <ol>
 *   <li>the set's articles are made ready ({@link Corpora}) and told apart from others ({@link
 *       CorpusFingerprint});
 *   <li>the questions are asked, several at once, and measured ({@link SetRun});
 *   <li>the metrics are summed up ({@link Summaries}).
 * </ol>
 *
 * Two runs on the same articles give the same record but for latencies, times, ids and the number
 * of threads.
 */
@ApplicationScoped
class Evaluator {
  private static final Logger LOG = Logger.getLogger(Evaluator.class);

  private final Corpora corpora;
  private final Configurations configurations;
  private final Judges judges;
  private final EvaluationSettings settings;

  Evaluator(
      Corpora corpora, Configurations configurations, Judges judges, EvaluationSettings settings) {
    this.corpora = corpora;
    this.configurations = configurations;
    this.judges = judges;
    this.settings = settings;
  }

  /** How a run ended. */
  private record End(Status status, String reason) {}

  /**
   * @param id the run's, a ULID
   * @param progress is told how far it is
   * @return what there is, also where the run was cancelled or failed
   */
  EvaluatedRun run(
      String id, EvaluationRequest request, RunProgress progress, Cancellation cancellation) {
    Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long start = System.nanoTime();
    RecordedParagraphs paragraphs = new RecordedParagraphs();
    List<Configuration.Corpus> described = new ArrayList<>();
    List<QuestionResult> results = new ArrayList<>();
    List<MetricSummary> metrics = new ArrayList<>();
    // Before the first question: what cannot be read must not cost the answers.
    Configuration configuration = configuration(request);
    QuestionWorkers workers = new QuestionWorkers(threads(), cancellation);
    End asked =
        ending(
            cancellation,
            () -> {
              for (QuestionSet set : request.sets()) {
                progress.enter("makes the articles of " + set.name() + " ready");
                try (EvaluationCorpus corpus = corpora.open(set, cancellation)) {
                  described.add(CorpusFingerprint.of(set, corpus.articles(), cancellation));
                  SetRun run = new SetRun(set, corpus, paragraphs, progress);
                  try {
                    run.ask(workers, judges.of(request.votes()), cancellation);
                  } finally {
                    results.addAll(run.results());
                  }
                }
              }
            });
    progress.enter("sums up");
    End summedUp = ending(new Cancellation(), () -> metrics.addAll(Summaries.of(results)));
    End end = asked.status() == Status.DONE ? summedUp : asked;
    RunRecord record =
        new RunRecord(
            RunRecord.FORMAT,
            id,
            request.name(),
            startedAt,
            (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1),
            configuration.with(described),
            paragraphs.list(),
            results,
            metrics,
            end.status().code(),
            request.questions());
    return new EvaluatedRun(end.status(), end.reason(), record);
  }

  /** What a run is made with, but for the articles. */
  Configuration configuration(EvaluationRequest request) {
    return configurations.of(request, threads());
  }

  /** Who writes the answers. */
  String generator() {
    return configurations.generator();
  }

  private int threads() {
    return settings.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  private static End ending(Cancellation cancellation, Runnable work) {
    try {
      work.run();
      return new End(Status.DONE, null);
    } catch (CancellationException e) {
      return new End(Status.CANCELLED, null);
    } catch (RuntimeException e) {
      if (cancellation.isRequested()) {
        return new End(Status.CANCELLED, null);
      }
      if (e instanceof ProblemException) {
        return new End(Status.FAILED, e.getMessage());
      }
      LOG.error("An evaluation failed", e);
      return new End(Status.FAILED, "unexpected: " + e);
    }
  }
}
