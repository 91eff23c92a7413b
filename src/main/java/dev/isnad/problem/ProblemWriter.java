package dev.isnad.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers with problem objects, or what stands for them in the route's {@link ErrorFormat}, where
 * there is no REST: in handlers of the router.
 */
@ApplicationScoped
public class ProblemWriter {
  private final ErrorFormats formats;
  private final ObjectMapper json;

  ProblemWriter(ErrorFormats formats, ObjectMapper json) {
    this.formats = formats;
    this.json = json;
  }

  /** Ends a request of which the body has not been read; nobody will read it. */
  public void refuse(RoutingContext context, ProblemException failure) {
    answer(context, failure);
    // Takes the body and drops it: closing now would lose the answer on its way to the client.
    context.request().resume();
  }

  void answer(RoutingContext context, Throwable failure) {
    if (context.response().headWritten()) {
      context.response().reset();
      return;
    }
    String path = context.request().path();
    ProblemDetails details = Failures.describe(failure, path);
    ErrorFormat format = formats.of(path);
    if (details.mayPass()) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS);
    }
    context
        .response()
        .setStatusCode(details.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, format.contentType())
        .end(write(format.body(details)));
  }

  private String write(Object details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings can always be written", e);
    }
  }
}
