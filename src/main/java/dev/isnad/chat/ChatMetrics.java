package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.Support;
import dev.isnad.answer.Trace;
import dev.isnad.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts questions by their outcome and times the two steps of an answer. */
@ApplicationScoped
class ChatMetrics {
  private static final String NO_REASON = "none";

  private final MeterRegistry registry;

  ChatMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void gaugeUnderWay(Supplier<Number> current) {
    Gauge.builder("isnad.questions.under.way", current)
        .description("Questions that are being answered or wait for a thread")
        .register(registry);
  }

  /** Counts an answer, and what became of each sentence that was written for it. */
  void count(Answer answer) {
    if (answer instanceof Answer.Unanswered refusal) {
      count(ChatResponse.UNANSWERED, refusal.reason().code());
    } else {
      count(ChatResponse.ANSWERED, NO_REASON);
    }
    time("isnad.retrieval", "Finding the paragraphs", answer.timings().retrievalMs());
    time("isnad.generation", "Writing and checking", answer.timings().generationMs());
    for (Trace.Decision decision : answer.trace().decisions()) {
      registry.counter("isnad.sentences", "outcome", code(decision.outcome())).increment();
      for (Support.Objection objection : decision.objections()) {
        registry.counter("isnad.objections", "kind", code(objection.kind())).increment();
      }
    }
  }

  /** Counts an answer that nobody waited for any more. */
  void countCancelled() {
    count("cancelled", NO_REASON);
  }

  void countFailure(Problem problem) {
    count("failed", code(problem));
  }

  private void count(String status, String reason) {
    registry.counter("isnad.questions", "status", status, "reason", reason).increment();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void time(String name, String description, long millis) {
    Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .register(registry)
        .record(millis, TimeUnit.MILLISECONDS);
  }
}
