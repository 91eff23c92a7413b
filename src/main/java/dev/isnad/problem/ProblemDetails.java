package dev.isnad.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client gets instead of an answer: a problem object as RFC 9457 defines it, sent as {@value
 * #CONTENT_TYPE}.
 *
 * @param type a URI reference that names the problem
 * @param title what happened, the same for every occurrence
 * @param status the HTTP status
 * @param detail this occurrence in words
 * @param instance the path that was asked for
 * @param violations the fields that are wrong; left out of the JSON when there are none
 */
@Schema(description = "A problem object (RFC 9457)")
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {
  public static final String CONTENT_TYPE = "application/problem+json";

  public ProblemDetails {
    violations = List.copyOf(violations);
  }

  /** Whether the same request may succeed later, so that the answer says when to come again. */
  boolean mayPass() {
    return status == 503;
  }

  /**
   * @param instance the path of the request
   */
  public static ProblemDetails of(ProblemException exception, String instance) {
    Problem problem = exception.problem();
    return new ProblemDetails(
        problem.type(),
        problem.title(),
        problem.status(),
        exception.getMessage(),
        instance,
        exception.violations());
  }
}
