package dev.isnad.access;

import dev.isnad.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;

/**
 * Decides of each request to the API, before anything is done for it and before its body is read,
 * whether it may be made: by a page of this origin, with this key, by this address once more.
 */
@ApplicationScoped
class AccessRoutes {
  /**
   * Before all that {@code problem} does, so that pages of listed origins can read its refusals.
   */
  private static final int BEFORE_PROBLEMS = -2000;

  private static final CharSequence WWW_AUTHENTICATE =
      HttpHeaders.createOptimized("www-authenticate");

  private final Origins origins;
  private final ApiKeys keys;
  private final RateLimits limits;
  private final Refusals refusals;

  AccessRoutes(Origins origins, ApiKeys keys, RateLimits limits, Refusals refusals) {
    this.origins = origins;
    this.keys = keys;
    this.limits = limits;
    this.refusals = refusals;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_PROBLEMS).handler(this::admit);
  }

  private void admit(RoutingContext context) {
    Audience audience = Audience.of(context);
    if (audience == Audience.ANYBODY) {
      context.next();
      return;
    }
    // Of every answer, lest a cache give one origin's to another.
    context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    switch (origins.senderOf(context.request())) {
      case OWN -> admit(context, audience);
      case LISTED -> admitListed(context, audience);
      // The browser keeps the words from the page; they are for whoever looks into the log.
      case FOREIGN ->
          refusals.refuse(
              context,
              Problem.FORBIDDEN_ORIGIN,
              "isnad.widget.origins does not list %s.".formatted(page(context)));
    }
  }

  /** Its origin as it must be listed; what is none is not repeated. */
  private static String page(RoutingContext context) {
    return Origin.parse(context.request().getHeader(HttpHeaders.ORIGIN))
        .map(Origin::toString)
        .orElse("the origin of the page");
  }

  private void admitListed(RoutingContext context, Audience audience) {
    if (audience == Audience.OPERATOR) {
      String detail = "Pages of other origins may only ask, search and rate.";
      refusals.refuse(context, Problem.FORBIDDEN_ORIGIN, detail);
      return;
    }
    CrossOrigin.allow(context);
    if (CrossOrigin.isPreflight(context.request())) {
      CrossOrigin.answerPreflight(context);
    } else {
      admit(context, audience);
    }
  }

  private void admit(RoutingContext context, Audience audience) {
    if (keys.open(context.request().getHeader(HttpHeaders.AUTHORIZATION))) {
      context.next();
    } else if (audience == Audience.READERS) {
      admitOnceMore(context);
    } else if (keys.exist()) {
      context.response().putHeader(WWW_AUTHENTICATE, "Bearer");
      String detail = "The route needs one of the API keys, as Authorization: Bearer KEY.";
      refusals.refuse(context, Problem.UNAUTHORIZED, detail);
    } else {
      context.next();
    }
  }

  private void admitOnceMore(RoutingContext context) {
    OptionalLong wait = limits.count(ClientAddress.of(context.request().remoteAddress()));
    if (wait.isEmpty()) {
      context.next();
      return;
    }
    String seconds = String.valueOf(wait.getAsLong());
    context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
    String detail = "This address may ask again in " + seconds + " s.";
    refusals.refuse(context, Problem.TOO_MANY_REQUESTS, detail);
  }
}
