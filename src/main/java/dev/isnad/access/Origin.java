package dev.isnad.access;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page comes from (RFC 6454), as browsers serialise it: host in lower case and in ASCII, no
 * default port.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 */
record Origin(String scheme, String host, int port) {
  private static final Pattern SERIALIZED =
      Pattern.compile("(?i)(https?)://([^\\s/?#@:\\[\\]]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
  private static final Pattern ASCII_HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
  private static final int LAST_PORT = 65_535;

  /**
   * Reads a header field, or a value of the settings.
   *
   * @return nothing for {@code null}, which browsers send for pages without an origin, and for
   *     whatever else is not one origin over HTTP
   */
  static Optional<Origin> parse(String text) {
    Matcher parts = SERIALIZED.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String port = parts.group(3);
    return ascii(parts.group(2))
        .map(host -> new Origin(scheme, host, port == null ? defaultPort(scheme) : number(port)))
        .filter(origin -> origin.port > 0 && origin.port <= LAST_PORT);
  }

  /** Publishers have Arabic domains, too; browsers send them in the form of DNS. */
  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT))
          .filter(name -> ASCII_HOST.matcher(name).matches());
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static int number(String port) {
    return Integer.parseInt(port);
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
  }
}
