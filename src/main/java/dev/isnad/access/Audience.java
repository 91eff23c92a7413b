package dev.isnad.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Whom a route is for. */
enum Audience {
  /** Anybody who reads: pages, the widget, the documentation and the probes. */
  ANYBODY,
  /** Readers who ask, on pages of listed origins, too. */
  READERS,
  /**
   * Whoever runs the program. Every route of the API is the operator's unless it is listed here.
   */
  OPERATOR;

  private static final Set<String> QUESTIONS = Set.of("/api/chat", "/api/search");
  private static final String FEEDBACK = "/api/feedback";

  static Audience of(RoutingContext context) {
    return of(context.normalizedPath(), intended(context.request()));
  }

  /** The method of the request, or of the one that a browser asks about beforehand. */
  private static String intended(HttpServerRequest request) {
    String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    boolean asks = request.method().equals(HttpMethod.OPTIONS) && asked != null;
    return asks ? asked : request.method().name();
  }

  /**
   * @param path without dots and needless escapes, as Quarkus matches it
   */
  static Audience of(String path, String method) {
    String plain = plain(path);
    if (isBelow("/v1", plain) || QUESTIONS.contains(plain)) {
      return READERS;
    }
    if (plain.equals(FEEDBACK) && method.equals("POST")) {
      return READERS;
    }
    return isBelow("/api", plain) ? OPERATOR : ANYBODY;
  }

  /**
   * No other spelling that REST may overlook, such as {@code /api;x//articles/}, gets around it.
   */
  private static String plain(String path) {
    return path.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }

  private static boolean isBelow(String parent, String path) {
    return path.equals(parent) || path.startsWith(parent + "/");
  }
}
