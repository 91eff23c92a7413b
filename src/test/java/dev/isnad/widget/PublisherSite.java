package dev.isnad.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one page on an origin of its own. */
final class PublisherSite implements AutoCloseable {
  private final HttpServer server;
  private volatile PublisherPage page;

  private PublisherSite(HttpServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any that is free
   */
  static PublisherSite start(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    PublisherSite site = new PublisherSite(server);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  /** Shows the page from now on. */
  String publish(PublisherPage next) {
    page = next;
    return "http://localhost:%d/".formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean css = exchange.getRequestURI().getPath().equals("/page.css");
    byte[] body = (css ? page.css() : page.document()).getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", (css ? "text/css" : "text/html") + "; charset=utf-8");
    if (!page.policy().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
    }
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
