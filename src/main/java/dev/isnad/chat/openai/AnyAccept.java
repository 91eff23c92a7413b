package dev.isnad.chat.openai;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Overlooks what a client of {@code /v1} says that it accepts, as OpenAI's API does: the official
 * clients accept JSON only, and ask for a stream in the body.
 */
@ApplicationScoped
class AnyAccept {
  private static final int BEFORE_ROUTES = -1;

  void register(@Observes Router router) {
    router
        .route("/v1/*")
        .order(BEFORE_ROUTES)
        .handler(
            request -> {
              request.request().headers().set(HttpHeaders.ACCEPT, "*/*");
              request.next();
            });
  }
}
