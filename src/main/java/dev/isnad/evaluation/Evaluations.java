package dev.isnad.evaluation;

import dev.isnad.conversation.Ulid;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Runs evaluations one at a time, keeps them while they run and when they have ended, and ends them
 * when they are cancelled, by this process or another that shares the archive.
 */
@ApplicationScoped
class Evaluations {
  private static final Logger LOG = Logger.getLogger(Evaluations.class);

  /** One runs and so many wait. */
  private static final int OPEN = 11;

  private static final long BEAT_MILLIS = 500;
  private static final long SHUTDOWN_SECONDS = 15;

  private final Evaluator evaluator;
  private final KeptRuns kept;
  private final MeterRegistry registry;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final Map<String, OpenRun> open = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor runner;
  private final ScheduledThreadPoolExecutor heart;
  private volatile boolean stopping;

  Evaluations(Evaluator evaluator, KeptRuns kept, MeterRegistry registry) {
    this.evaluator = evaluator;
    this.kept = kept;
    this.registry = registry;
    this.runner =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Evaluations::thread);
    this.heart = new ScheduledThreadPoolExecutor(1, Evaluations::thread);
    runner.allowCoreThreadTimeOut(true);
    heart.setKeepAliveTime(1, TimeUnit.SECONDS);
    heart.allowCoreThreadTimeOut(true);
    heart.setRemoveOnCancelPolicy(true);
  }

  /**
   * Has the request run when its turn comes.
   *
   * @param stopped what a run is that ends with the program
   * @throws ProblemException if too many wait already, or the run cannot be kept
   */
  OpenRun submit(EvaluationRequest request, Status stopped) {
    RunHeader header =
        new RunHeader(
            Ulid.create(clock, random),
            request.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Status.QUEUED,
            null,
            new RunHeader.Progress(0, 0, request.questions(), 0),
            request.sets().stream().map(QuestionSet::name).toList(),
            evaluator.generator(),
            request.against(),
            Map.of());
    OpenRun run = new OpenRun(request, header, OpenRun.Ending.of(stopped), kept);
    Runnable turn = () -> run(run);
    admit(run);
    try {
      run.beat();
      ScheduledFuture<?> beating =
          heart.scheduleWithFixedDelay(
              () -> beat(run), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
      run.result().whenComplete((ended, failure) -> beating.cancel(false));
      runner.execute(turn);
      // One that waits need not wait for its turn to end.
      run.cancellation()
          .onRequest(
              () -> {
                if (runner.remove(turn)) {
                  heart.execute(turn);
                }
              });
    } catch (RuntimeException e) {
      open.remove(run.id());
      throw e;
    }
    return run;
  }

  private synchronized void admit(OpenRun run) {
    if (stopping || open.size() >= OPEN) {
      throw new ProblemException(
          Problem.TOO_BUSY, "%d evaluations wait already; ask again later.".formatted(OPEN - 1));
    }
    open.put(run.id(), run);
  }

  private static void beat(OpenRun run) {
    try {
      run.beat();
    } catch (RuntimeException e) {
      // The archive is away: whoever looks will take the run for interrupted until it is back.
      LOG.debugf(e, "The run %s gives no sign of life", run.id());
    }
  }

  private void run(OpenRun run) {
    try {
      run.run(evaluator);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The run %s failed", run.id());
    } finally {
      open.remove(run.id());
      registry.counter("isnad.evaluations", "status", run.header().status().code()).increment();
    }
  }

  /** The run as this process knows it, while it waits or runs here. */
  Optional<OpenRun> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Ends a run, here at once, elsewhere as soon as its process hears of it. */
  void cancel(String id) {
    OpenRun here = open.get(id);
    if (here == null) {
      kept.requestCancel(id);
    } else {
      here.cancellation().request();
    }
  }

  /** Lets those who run keep what there is before the stores close. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    synchronized (this) {
      stopping = true;
    }
    open.values().forEach(OpenRun::stop);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHUTDOWN_SECONDS);
    for (OpenRun run : open.values()) {
      try {
        run.result().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException | TimeoutException e) {
        LOG.debugf(e, "The run %s ends without its results", run.id());
      }
    }
    runner.shutdownNow();
    heart.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "isnad-evaluations");
    thread.setDaemon(true);
    return thread;
  }
}
