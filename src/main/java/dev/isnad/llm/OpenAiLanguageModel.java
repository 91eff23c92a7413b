package dev.isnad.llm;

import dev.isnad.llm.LlmMetrics.Outcome;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A model behind an endpoint that speaks OpenAI's protocol. A call that is tried again waits in the
 * queue again, so that pauses take nobody's place.
 */
final class OpenAiLanguageModel implements LanguageModel {
  private static final Logger LOG = Logger.getLogger(OpenAiLanguageModel.class);

  private final String name;
  private final String sampling;
  private final Duration answerTimeout;
  private final ModelClient client;
  private final Bulkhead bulkhead;
  private final Resilience resilience;
  private final LlmMetrics metrics;

  OpenAiLanguageModel(LlmSettings settings, MeterRegistry registry, Clock clock) {
    this.name = settings.model().orElseThrow();
    this.sampling =
        "%s %s %s %d"
            .formatted(
                settings.baseUrl().orElseThrow(),
                name,
                settings.temperature(),
                settings.maxTokens());
    this.answerTimeout = settings.answerTimeout();
    this.client = new ModelClient(settings);
    this.bulkhead =
        new Bulkhead(settings.maxConcurrent(), settings.maxQueued(), settings.queueTimeout());
    this.metrics = new LlmMetrics(registry, settings.price());
    this.resilience = new Resilience(settings, clock, metrics);
    metrics.bulkhead(bulkhead);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String sampling() {
    return sampling;
  }

  @Override
  public String complete(Prompt prompt, Cancellation cancellation) {
    return measured(
        new Call(prompt, cancellation),
        call -> {
          // A new one for each try: nobody has seen the pieces of a broken one.
          StringBuilder text = new StringBuilder();
          attempt(call, text::append);
          return text.toString();
        });
  }

  @Override
  public void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text) {
    measured(
        new Call(prompt, cancellation),
        call -> {
          try {
            attempt(call, text);
            return null;
          } catch (ModelFailure e) {
            throw call.begun ? e.terminal() : e;
          }
        });
  }

  private <T> T measured(Call call, Function<Call, T> work) {
    Outcome outcome = Outcome.FAILED;
    try {
      T result =
          resilience.call(
              call.deadline,
              call.cancellation,
              alive -> {
                call.alive = alive;
                return work.apply(call);
              });
      outcome = Outcome.COMPLETED;
      return result;
    } catch (ModelFailure e) {
      outcome = report(call.prompt, e);
      throw e.problem();
    } catch (ProblemException e) {
      outcome = e.problem() == Problem.MODEL_BUSY ? Outcome.BUSY : Outcome.FAILED;
      throw e;
    } catch (CancellationException e) {
      outcome = Outcome.CANCELLED;
      throw e;
    } finally {
      metrics.call(call.prompt, outcome, call.time());
    }
  }

  private void attempt(Call call, Consumer<String> text) {
    Bulkhead.Permit permit = bulkhead.enter(call.cancellation);
    try {
      ModelClient.Completion end =
          client.stream(
              call.prompt,
              call.deadline,
              call.cancellation,
              piece -> {
                call.begin(metrics);
                text.accept(piece);
              });
      metrics.tokens(end.usage());
      if (!end.hasText()) {
        throw ModelFailure.empty(end.reason());
      }
    } finally {
      permit.close();
    }
  }

  private static Outcome report(Prompt prompt, ModelFailure failure) {
    if (failure.kind() == ModelFailure.Kind.CIRCUIT_OPEN) {
      LOG.debugf("%s: %s", prompt.id(), failure.getMessage());
      return Outcome.CIRCUIT_OPEN;
    }
    LOG.warnf("language model, %s: %s", prompt.id(), failure.getMessage());
    return Outcome.UNAVAILABLE;
  }

  /** One call with all its tries. */
  private final class Call {
    final Prompt prompt;
    final Cancellation cancellation;
    final Deadline deadline = Deadline.in(answerTimeout);
    private final long start = System.nanoTime();
    Runnable alive;
    boolean begun;

    Call(Prompt prompt, Cancellation cancellation) {
      this.prompt = prompt;
      this.cancellation = cancellation;
    }

    void begin(LlmMetrics metrics) {
      alive.run();
      if (!begun) {
        begun = true;
        metrics.firstToken(prompt, time());
      }
    }

    Duration time() {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
