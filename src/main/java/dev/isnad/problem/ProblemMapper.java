package dev.isnad.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failure of a route with a problem object, or what stands for it in the route's
 * {@link ErrorFormat}, whatever the client accepts. The narrow types stand beside {@code Throwable}
 * because Quarkus has its own mappers for them, and the narrowest mapper wins.
 */
class ProblemMapper {
  /**
   * Seconds after which it makes sense to ask again: starting up and reconnecting take about so.
   */
  static final String RETRY_AFTER_SECONDS = "5";

  private final AllowedMethods allowed;
  private final ErrorFormats formats;

  ProblemMapper(AllowedMethods allowed, ErrorFormats formats) {
    this.allowed = allowed;
    this.formats = formats;
  }

  @ServerExceptionMapper({
    Throwable.class,
    ProblemException.class,
    WebApplicationException.class,
    NotFoundException.class,
    ConstraintViolationException.class
  })
  Response map(Throwable failure, UriInfo uri) {
    String path = uri.getRequestUri().getRawPath();
    ProblemDetails details = Failures.describe(failure, path);
    ErrorFormat format = formats.of(path);
    Response.ResponseBuilder response =
        Response.status(details.status()).type(format.contentType()).entity(format.body(details));
    if (details.mayPass()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (details.status() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.header(HttpHeaders.ALLOW, allowed.of(path));
    }
    return response.build();
  }

  /** Jackson's mismatches reach this mapper bare where the body is read by Quarkus. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException failure, UriInfo uri) {
    return map(JsonProblems.of(failure), uri);
  }
}
