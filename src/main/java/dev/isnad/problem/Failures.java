package dev.isnad.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Turns whatever was thrown while a request was served into the problem that its client may see.
 * Words of an unknown exception never get out: they may name classes, paths or other people's data.
 */
public final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final Map<Integer, Problem> BY_STATUS =
      Map.of(
          400, Problem.MALFORMED_REQUEST,
          404, Problem.UNKNOWN_ROUTE,
          405, Problem.METHOD_NOT_ALLOWED,
          406, Problem.NOT_ACCEPTABLE,
          413, Problem.TOO_LARGE,
          415, Problem.UNSUPPORTED_TYPE);

  private Failures() {}

  /**
   * The problem that {@code failure} is, logged: a line for the client's, a stack for ours, and
   * nothing above DEBUG for what is no news ({@link Problem#isNews}).
   */
  public static ProblemDetails describe(Throwable failure, String instance) {
    ProblemException exception = asProblem(failure);
    Problem problem = exception.problem();
    if (problem == Problem.INTERNAL) {
      LOG.errorf(failure, "%s failed", instance);
    } else {
      // What a client sent may stand in the message; it gets one line, not a forged second one.
      String line = exception.getMessage().replaceAll("\\p{Cntrl}", " ");
      Logger.Level level = problem.isNews() ? Logger.Level.INFO : Logger.Level.DEBUG;
      LOG.logf(level, "%s: %d %s", instance, problem.status(), line);
    }
    return ProblemDetails.of(exception, instance);
  }

  private static ProblemException asProblem(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known;
    }
    if (failure instanceof ConstraintViolationException invalid) {
      return invalid(invalid);
    }
    if (failure instanceof WebApplicationException web) {
      // A body that Jackson cannot read arrives as the cause of a bare 400.
      return web.getCause() instanceof JsonProcessingException json
          ? JsonProblems.of(json)
          : ofStatus(web.getResponse().getStatus(), web);
    }
    // Our own code wraps its failures of input and output; a bare one is Quarkus reading the body.
    return failure instanceof IOException
        ? new ProblemException(Problem.MALFORMED_REQUEST, "The body cannot be read.", failure)
        : internal(failure);
  }

  /** The problem of a plain HTTP status. */
  static ProblemException ofStatus(int status, Throwable cause) {
    Problem problem = BY_STATUS.get(status);
    return problem == null
        ? internal(cause)
        : new ProblemException(problem, problem.title() + ".", cause);
  }

  private static ProblemException internal(Throwable cause) {
    return new ProblemException(Problem.INTERNAL, "The server's log says more.", cause);
  }

  private static ProblemException invalid(ConstraintViolationException exception) {
    List<Violation> violations =
        exception.getConstraintViolations().stream()
            .map(v -> new Violation(field(v), v.getMessage()))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    return new ProblemException(
        Problem.MALFORMED_REQUEST, JsonProblems.detail(violations), violations, exception);
  }

  /** The path as the client knows it: without the method and, for a body, without its parameter. */
  private static String field(ConstraintViolation<?> violation) {
    List<String> names = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        names.add(node.toString());
      }
    }
    int own = names.size() > 2 ? 2 : Math.min(1, names.size() - 1);
    return String.join(".", names.subList(own, names.size()));
  }
}
