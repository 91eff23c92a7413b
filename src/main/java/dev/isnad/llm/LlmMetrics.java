package dev.isnad.llm;

import dev.langchain4j.model.output.TokenUsage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Counts the calls to the language model, their time, their tokens and what they cost. */
final class LlmMetrics {
  private static final double PER_MILLION = 1e-6;

  private final MeterRegistry registry;
  private final LlmSettings.Price price;

  /** How a call ended. */
  enum Outcome {
    COMPLETED,
    UNAVAILABLE,
    /** Not made, since the model has failed too often. */
    CIRCUIT_OPEN,
    BUSY,
    CANCELLED,
    /** What heard the pieces failed. */
    FAILED
  }

  LlmMetrics(MeterRegistry registry, LlmSettings.Price price) {
    this.registry = registry;
    this.price = price;
  }

  /** A gauge for each state: 1 while the circuit breaker is in it. */
  void circuit(Supplier<CircuitBreaker.State> current) {
    for (CircuitBreaker.State state :
        List.of(
            CircuitBreaker.State.CLOSED,
            CircuitBreaker.State.HALF_OPEN,
            CircuitBreaker.State.OPEN)) {
      Gauge.builder("isnad.llm.circuit", () -> current.get() == state ? 1 : 0)
          .description("Whether the language model is asked (closed) or left alone (open)")
          .tag("state", code(state))
          .register(registry);
    }
  }

  void bulkhead(Bulkhead bulkhead) {
    Gauge.builder("isnad.llm.running", bulkhead::running)
        .description("Calls to the language model under way")
        .register(registry);
    Gauge.builder("isnad.llm.waiting", bulkhead::waiting)
        .description("Calls that wait for their turn")
        .register(registry);
  }

  void call(Prompt prompt, Outcome outcome, Duration time) {
    Timer.builder("isnad.llm.calls")
        .description("Calls to the language model, with their retries")
        .tags("prompt", name(prompt), "outcome", code(outcome))
        .publishPercentileHistogram()
        .register(registry)
        .record(time);
  }

  void firstToken(Prompt prompt, Duration time) {
    Timer.builder("isnad.llm.first.token")
        .description("Until the language model's first piece of text, with queue and retries")
        .tag("prompt", name(prompt))
        .publishPercentileHistogram()
        .register(registry)
        .record(time);
  }

  void retry() {
    registry.counter("isnad.llm.retries").increment();
  }

  /**
   * @param usage {@code null} where the endpoint does not say
   */
  void tokens(TokenUsage usage) {
    if (usage != null) {
      count("input", usage.inputTokenCount(), price.input());
      count("output", usage.outputTokenCount(), price.output());
    }
  }

  private void count(String type, Integer tokens, OptionalDouble pricePerMillion) {
    if (tokens == null) {
      return;
    }
    registry.counter("isnad.llm.tokens", "type", type).increment(tokens);
    pricePerMillion.ifPresent(
        amount ->
            registry
                .counter("isnad.llm.cost", "type", type)
                .increment(tokens * amount * PER_MILLION));
  }

  /** Without the hash: a prompt that changes should not begin a new series. */
  private static String name(Prompt prompt) {
    return prompt.id().replaceFirst("@.*", "");
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
