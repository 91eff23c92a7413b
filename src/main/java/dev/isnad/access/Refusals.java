package dev.isnad.access;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Ends requests that may not be made, and counts them by their reason. */
@ApplicationScoped
class Refusals {
  private final ProblemWriter problems;
  private final MeterRegistry metrics;

  Refusals(ProblemWriter problems, MeterRegistry metrics) {
    this.problems = problems;
    this.metrics = metrics;
  }

  void refuse(RoutingContext context, Problem problem, String detail) {
    String reason = problem.name().toLowerCase(Locale.ROOT);
    metrics.counter("isnad.requests.refused", "reason", reason).increment();
    problems.refuse(context, new ProblemException(problem, detail));
  }
}
