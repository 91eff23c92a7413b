package dev.isnad;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The whole program as a publisher runs it: the pages of one other origin may ask, an API key
 * guards what is the operator's, and each address may ask so many times a minute. The two origins
 * are free ports, where a test may serve pages. It stands behind a proxy, so that a test has as
 * many addresses as it names in {@code X-Forwarded-For}.
 */
public class PublisherProfile implements QuarkusTestProfile {
  public static final int RATE_LIMIT = 200;

  private static final String LISTED = "isnad-test.listed-port";
  private static final String UNLISTED = "isnad-test.unlisted-port";
  private static final String KEY = "isnad-test-key-0123456789";

  @Override
  public Map<String, String> getConfigOverrides() {
    try (ServerSocket listed = new ServerSocket(0);
        ServerSocket unlisted = new ServerSocket(0)) {
      return Map.of(
          LISTED,
          String.valueOf(listed.getLocalPort()),
          UNLISTED,
          String.valueOf(unlisted.getLocalPort()),
          "isnad.widget.origins",
          origin(listed.getLocalPort()),
          "isnad.access.api-keys",
          KEY,
          "isnad.access.rate-limit",
          String.valueOf(RATE_LIMIT),
          "quarkus.http.proxy.proxy-address-forwarding",
          "true");
    } catch (IOException e) {
      throw new IllegalStateException("no port is free", e);
    }
  }

  /** The free port of the origin whose pages may ask. */
  public static int listedPort() {
    return ConfigProvider.getConfig().getValue(LISTED, Integer.class);
  }

  /** The free port of an origin of which the program knows nothing. */
  public static int unlistedPort() {
    return ConfigProvider.getConfig().getValue(UNLISTED, Integer.class);
  }

  /** The origin whose pages may ask, such as {@code http://localhost:12345}. */
  public static String listedOrigin() {
    return origin(listedPort());
  }

  /** An origin of which the program knows nothing. */
  public static String unlistedOrigin() {
    return origin(unlistedPort());
  }

  /** The API key. */
  public static String key() {
    return KEY;
  }

  private static String origin(int port) {
    return "http://localhost:" + port;
  }
}
