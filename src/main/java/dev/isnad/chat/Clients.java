package dev.isnad.chat;

import dev.isnad.problem.Cancellation;
import io.vertx.ext.web.RoutingContext;

/** Watches whether the client of a request is still there. */
public final class Clients {

  private Clients() {}

  /**
   * Is requested once the request has ended: the connection was closed, or the answer was sent and
   * there is nothing left to stop. Not left to Quarkus, which cancels what a route returns, but
   * only from the moment on at which it subscribes to it.
   */
  public static Cancellation cancellation(RoutingContext request) {
    Cancellation cancellation = new Cancellation();
    request.addEndHandler(ended -> cancellation.request());
    if (request.response().closed()) {
      cancellation.request();
    }
    return cancellation;
  }
}
