package dev.isnad.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets a page of a listed origin read its answers (CORS, as the Fetch standard has it), errors and
 * streams included.
 *
 * <p>Neither Vert.x's {@code CorsHandler} nor Quarkus's filter: the first allows everybody when
 * nobody is listed, leaves out {@code Vary} when one origin is listed, and takes an origin with a
 * path; the second allows credentials unless told otherwise, and both end a refusal without a
 * problem object.
 */
final class CrossOrigin {
  private static final String SECONDS_OF_A_DAY = "86400";

  private CrossOrigin() {}

  /** Whether a browser asks beforehand what it may send. */
  static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Before anything else is written, so that no answer lacks it. */
  static void allow(RoutingContext context) {
    context
        .response()
        .headers()
        .set(
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            context.request().getHeader(HttpHeaders.ORIGIN))
        .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
  }

  static void answerPreflight(RoutingContext context) {
    MultiMap headers = context.response().headers();
    boolean reads = context.normalizedPath().startsWith("/v1");
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, reads ? "GET, POST" : "POST");
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Accept, Authorization");
    headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_OF_A_DAY);
    context.response().setStatusCode(204).end();
  }
}
