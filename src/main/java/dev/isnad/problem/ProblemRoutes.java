package dev.isnad.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Problem objects for what fails before or behind the routes of the API, where Quarkus would answer
 * with an empty body or a page: bodies that announce too much, and paths that nothing serves.
 */
@ApplicationScoped
class ProblemRoutes {
  /** Before the route on which Quarkus checks its own limit, at −2. */
  private static final int BEFORE_QUARKUS = -1000;

  /** Behind that route and before all that read bodies. */
  private static final int BEHIND_QUARKUS = -1;

  private final BodyLimits limits;
  private final ProblemWriter problems;

  ProblemRoutes(BodyLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_QUARKUS).handler(this::refuseTooLarge);
    router.route().order(BEHIND_QUARKUS).handler(this::countFirst);
    router
        .route()
        .last()
        .handler(context -> problems.answer(context, Failures.ofStatus(404, null)));
    for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
      router.errorHandler(status, context -> problems.answer(context, failure(context)));
    }
  }

  private long limit(RoutingContext context) {
    MemorySize limit =
        switch (context.normalizedPath()) {
          case "/api/articles" -> limits.maxUploadSize();
          case "/api/evaluations" -> limits.maxEvaluationSize();
          default -> limits.maxBodySize();
        };
    return limit.asLongValue();
  }

  /**
   * Bodies of unannounced length are counted by {@link BoundedInputStream}, except for multipart.
   * Quarkus counts, too, but cuts off without a problem object; so it has to come second.
   */
  private void countFirst(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    boolean multipart = type != null && type.startsWith("multipart/");
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context) * (multipart ? 1 : 2));
    context.next();
  }

  private void refuseTooLarge(RoutingContext context) {
    long limit = limit(context);
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    // Vert.x has already refused lengths that are no number.
    if (length != null && Long.parseLong(length) > limit) {
      problems.refuse(context, tooLarge(limit));
    } else {
      context.next();
    }
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        Problem.TOO_LARGE, "The route takes at most " + limit + " bytes at once.");
  }

  private static Throwable failure(RoutingContext context) {
    return context.failure() instanceof ProblemException known
        ? known
        : Failures.ofStatus(context.statusCode(), context.failure());
  }
}
