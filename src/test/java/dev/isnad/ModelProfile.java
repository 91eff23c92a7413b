package dev.isnad;

import dev.isnad.llm.ScriptedModel;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The whole program with a language model at an address where nobody listens until the test starts
 * a {@link ScriptedModel} there. Impatient, so that a stall does not take long.
 */
public class ModelProfile implements QuarkusTestProfile {
  private static final String BASE_URL = "isnad.llm.base-url";

  @Override
  public Map<String, String> getConfigOverrides() {
    try (ServerSocket free = new ServerSocket(0)) {
      return Map.of(
          BASE_URL,
          "http://localhost:%d/v1".formatted(free.getLocalPort()),
          "isnad.llm.model",
          ScriptedModel.NAME,
          "isnad.llm.timeout",
          "1s",
          "isnad.llm.retry-delay",
          "1ms",
          "isnad.llm.circuit.failures",
          "1000");
    } catch (IOException e) {
      throw new IllegalStateException("no port is free", e);
    }
  }

  /** The port at which the program expects the model. */
  public static int port() {
    return ConfigProvider.getConfig().getValue(BASE_URL, URI.class).getPort();
  }
}
