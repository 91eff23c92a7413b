package dev.isnad.widget;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code GET /widget.js}: the widget for pages of any origin. Browsers keep it for a day, and for a
 * year under an address that names the build in {@code v}. What a page may ask of the API is
 * another matter, decided by its origin.
 */
@Path("/widget.js")
class WidgetResource {
  private static final String DAY = "public, max-age=86400";
  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String ASK_FIRST = "no-cache";

  private final WidgetScript script;

  WidgetResource(WidgetScript script) {
    this.script = script;
  }

  @GET
  @NonBlocking
  @Operation(hidden = true)
  public Response get(@RestQuery String v, @Context RoutingContext context) {
    boolean compressed = acceptsGzip(context.parsedHeaders().acceptEncoding());
    WidgetScript.Form form = compressed ? script.gzip() : script.plain();
    // Vert.x compares the tags, weakly as RFC 9110 wants it; RESTEasy's own way knows no weak ones.
    boolean known = context.etag(form.etag()).isFresh();
    Response.ResponseBuilder response =
        known
            ? Response.notModified()
            : Response.ok(form.bytes()).type("text/javascript; charset=utf-8");
    if (compressed && !known) {
      response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return response
        .header(HttpHeaders.CACHE_CONTROL, caching(v))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** An address of another build gets this one, too, but must not keep it under that name. */
  private String caching(String v) {
    if (v == null) {
      return DAY;
    }
    return v.equals(script.version()) ? YEAR : ASK_FIRST;
  }

  private static boolean acceptsGzip(List<ParsedHeaderValue> encodings) {
    return weight("gzip", encodings, weight("*", encodings, 0)) > 0;
  }

  private static float weight(String name, List<ParsedHeaderValue> encodings, float otherwise) {
    return encodings.stream()
        .filter(encoding -> encoding.value().equalsIgnoreCase(name))
        .map(ParsedHeaderValue::weight)
        .findFirst()
        .orElse(otherwise);
  }
}
