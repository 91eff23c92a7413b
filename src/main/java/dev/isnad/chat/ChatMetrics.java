package dev.isnad.chat;

import dev.isnad.answer.Answer;
import dev.isnad.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Counts questions by their outcome and times the two steps of an answer. */
@ApplicationScoped
class ChatMetrics {
  private static final String NO_REASON = "none";

  private final MeterRegistry registry;

  ChatMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Answer answer) {
    if (answer instanceof Answer.Unanswered refusal) {
      count(ChatResponse.UNANSWERED, refusal.reason().code());
    } else {
      count(ChatResponse.ANSWERED, NO_REASON);
    }
    time("isnad.retrieval", "Finding the paragraphs", answer.timings().retrievalMs());
    time("isnad.generation", "Writing and checking", answer.timings().generationMs());
  }

  void countFailure(Problem problem) {
    count("failed", problem.name().toLowerCase(Locale.ROOT));
  }

  private void count(String status, String reason) {
    registry.counter("isnad.questions", "status", status, "reason", reason).increment();
  }

  private void time(String name, String description, long millis) {
    Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .register(registry)
        .record(millis, TimeUnit.MILLISECONDS);
  }
}
