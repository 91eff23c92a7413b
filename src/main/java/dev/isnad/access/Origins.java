package dev.isnad.access;

import io.smallrye.config.ConfigValidationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the program's own pages and those of listed origins from all others. Browsers name the
 * origin of a page in each request that could do harm; who is no browser names none, and can do
 * without a page.
 *
 * <p>The program's own origin is not configured. Where a browser sends {@code Sec-Fetch-Site},
 * which no script can set, that field decides, whatever a proxy has made of scheme and host.
 * Otherwise (old browsers, and plain HTTP beyond localhost) the origin must be the request's own
 * scheme, host and port, as {@code quarkus.http.proxy.*} lets a proxy tell them; or HTTPS at the
 * same host and port, for a proxy that ends TLS and keeps {@code Host}: who has a certificate for
 * the host is its owner.
 *
 * <p>This does not stop DNS rebinding: a hostile name that points to this machine is, to the
 * browser, the page's own origin, in {@code Host}, too, and its GET requests name no origin at all.
 * Only a list of one's own host names would help, which nobody could use without configuring it.
 * What a page reaches that way is what {@code curl} reaches from the same machine: answers, and the
 * operator's routes as long as there is no API key, which a rebound page does not know either.
 */
// Not behind a proxy, which would look at the settings no sooner than at the first request.
@Singleton
class Origins {
  private static final String SITE = "Sec-Fetch-Site";

  private final Set<Origin> listed;

  @Inject
  Origins(WidgetSettings settings) {
    this(settings.origins().orElse(List.of()));
  }

  /**
   * @throws ConfigValidationException if one of them is more or less than an origin
   */
  Origins(Collection<String> listed) {
    this.listed = listed.stream().map(Origins::read).collect(Collectors.toUnmodifiableSet());
  }

  private static Origin read(String text) {
    return Origin.parse(text.strip())
        .orElseThrow(
            () ->
                WrongSetting.of(
                    "isnad.widget.origins: expected an origin such as https://news.example, with"
                        + " a scheme, without a path or wildcard, got \""
                        + text
                        + '"'));
  }

  Sender senderOf(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (origins.isEmpty()) {
      return Sender.OWN;
    }
    Optional<Origin> origin = Origin.parse(origins.get(0));
    if (origins.size() > 1 || origin.isEmpty()) {
      return Sender.FOREIGN;
    }
    if (isOwn(origin.get(), request)) {
      return Sender.OWN;
    }
    return listed.contains(origin.get()) ? Sender.LISTED : Sender.FOREIGN;
  }

  private static boolean isOwn(Origin origin, HttpServerRequest request) {
    String site = request.getHeader(SITE);
    if (site != null) {
      return site.equals("same-origin");
    }
    HostAndPort host = request.authority();
    return host != null && (is(origin, request.scheme(), host) || is(origin, "https", host));
  }

  private static boolean is(Origin origin, String scheme, HostAndPort host) {
    String port = host.port() < 0 ? "" : ":" + host.port();
    return Origin.parse(scheme + "://" + host.host() + port).filter(origin::equals).isPresent();
  }
}
