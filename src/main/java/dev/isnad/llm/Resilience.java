package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tries again what may pass, and leaves a model alone that fails again and again: retries with
 * growing, random pauses around a circuit breaker. Every try counts for the breaker.
 */
final class Resilience {
  private static final Logger LOG = Logger.getLogger(Resilience.class);
  private static final float ALL = 100;
  private static final double DOUBLE = 2;

  private final LlmMetrics metrics;
  private final Retry retry;
  private final CircuitBreaker breaker;
  private final Duration longestPause;
  private final Duration openFor;

  /**
   * @param clock decides when the model is tried again
   */
  Resilience(LlmSettings settings, Clock clock, LlmMetrics metrics) {
    this.metrics = metrics;
    this.longestPause = settings.timeout();
    this.retry = Retry.of("llm", retries(settings));
    this.openFor = settings.circuit().openFor();
    int failures = settings.circuit().failures();
    this.breaker =
        CircuitBreaker.of(
            "llm",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(failures)
                .minimumNumberOfCalls(failures)
                .failureRateThreshold(ALL)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(openFor)
                .clock(clock)
                .build());
    breaker.getEventPublisher().onStateTransition(change -> log(change.getStateTransition()));
    metrics.circuit(breaker::getState);
  }

  /** An outage is told at its begin and at its end, however often the model is tried between. */
  private void log(CircuitBreaker.StateTransition change) {
    boolean begins = change.getFromState() == CircuitBreaker.State.CLOSED;
    boolean ends = change.getToState() == CircuitBreaker.State.CLOSED;
    Logger.Level level = begins ? Logger.Level.WARN : ends ? Logger.Level.INFO : Logger.Level.DEBUG;
    LOG.logf(level, "language model: %s", words(change));
  }

  private String words(CircuitBreaker.StateTransition change) {
    return switch (change.getToState()) {
      case OPEN -> "away, so not asked for " + openFor;
      case HALF_OPEN -> "asked whether it is back";
      default -> "back";
    };
  }

  /**
   * @throws ModelFailure the last try's
   */
  <T> T call(Deadline deadline, Cancellation cancellation, Try<T> work) {
    Retry.AsyncContext<T> retries = retry.asyncContext();
    ModelFailure before = null;
    while (true) {
      try {
        T result = guarded(work);
        retries.onComplete();
        return result;
      } catch (ModelFailure e) {
        long millis = retries.onError(e);
        if (millis < 0
            || TimeUnit.MILLISECONDS.toNanos(millis) >= left(deadline)
            || breaker.getState() == CircuitBreaker.State.OPEN) {
          // That the circuit has opened in the meantime explains less than why.
          throw before != null && e.kind() == ModelFailure.Kind.CIRCUIT_OPEN ? before : e;
        }
        before = e;
        LOG.debugf("tried in vain, again in %d ms: %s", millis, e.getMessage());
        metrics.retry();
        pause(millis, cancellation);
      }
    }
  }

  private <T> T guarded(Try<T> work) {
    if (!breaker.tryAcquirePermission()) {
      throw ModelFailure.circuitOpen();
    }
    Verdict verdict = new Verdict();
    try {
      T result = work.run(verdict::alive);
      verdict.success();
      return result;
    } catch (ModelFailure e) {
      verdict.failure(e);
      throw e;
    } finally {
      verdict.close();
    }
  }

  /** Whoever asks waits silently, so for no longer than for a silent model. */
  private long left(Deadline deadline) {
    return Math.min(deadline.left(), longestPause.toNanos());
  }

  private static RetryConfig retries(LlmSettings settings) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(settings.retryDelay(), DOUBLE);
    return RetryConfig.custom()
        .maxAttempts(settings.maxRetries() + 1)
        .retryOnException(
            e -> e instanceof ModelFailure f && f.kind() == ModelFailure.Kind.RETRIABLE)
        .intervalBiFunction(
            (attempt, outcome) -> {
              long pause = backoff.apply(attempt);
              return outcome.getLeft() instanceof ModelFailure failure
                  // The pause on top, so that not all come back at the same moment.
                  ? failure.retryAfter().map(Duration::toMillis).map(m -> m + pause).orElse(pause)
                  : pause;
            })
        .build();
  }

  private static void pause(long millis, Cancellation cancellation) {
    CountDownLatch requested = new CountDownLatch(1);
    Cancellation.Registration registration = cancellation.onRequest(requested::countDown);
    try {
      requested.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      registration.close();
    }
    cancellation.check();
  }

  /** One try of a call. */
  interface Try<T> {

    /**
     * @param alive to be run when the model begins to answer
     */
    T run(Runnable alive);
  }

  /** What a try says about the model; nothing if it was cancelled or its listener failed. */
  private final class Verdict {
    private final long start = breaker.getCurrentTimestamp();
    private boolean given;

    /** A model that talks is back: others need not wait until it has ended. */
    void alive() {
      if (breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
        success();
      }
    }

    void success() {
      if (!given) {
        given = true;
        breaker.onSuccess(passed(), breaker.getTimestampUnit());
      }
    }

    void failure(ModelFailure failure) {
      if (failure.kind() == ModelFailure.Kind.REJECTED) {
        success();
      } else {
        given = true;
        breaker.onError(passed(), breaker.getTimestampUnit(), failure);
      }
    }

    void close() {
      if (!given) {
        breaker.releasePermission();
      }
    }

    private long passed() {
      return breaker.getCurrentTimestamp() - start;
    }
  }
}
