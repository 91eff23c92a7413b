package dev.isnad.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The language model that the settings name, if they name one. Made at the start, so that wrong
 * settings stop the program rather than the first question.
 */
@Startup
@Singleton
public class Models {
  private static final double HOTTEST = 2;
  private static final char DELETE = 0x7f;

  private final Optional<LanguageModel> model;
  private final LlmSettings.Fallback fallback;

  /**
   * @throws IllegalArgumentException if the settings do not fit; the message names the key
   */
  @Inject
  public Models(LlmSettings settings, MeterRegistry registry) {
    this.fallback = settings.fallback();
    this.model =
        settings
            .baseUrl()
            .map(
                url -> {
                  check(settings, url);
                  return new OpenAiLanguageModel(settings, registry, Clock.systemUTC());
                });
  }

  /** Empty for extractive answers. */
  public Optional<LanguageModel> model() {
    return model;
  }

  /** What a question gets while the model is away. */
  public LlmSettings.Fallback fallback() {
    return fallback;
  }

  private static void check(LlmSettings settings, URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    require(
        http && url.getHost() != null,
        "base-url",
        "must be an address such as http://host:port/v1");
    require(settings.model().isPresent(), "model", "must name the model at isnad.llm.base-url");
    require(
        settings.apiKey().stream().flatMapToInt(String::chars).allMatch(c -> c > ' ' && c < DELETE),
        "api-key",
        "must be visible ASCII characters without blanks");
    require(
        settings.temperature() >= 0 && settings.temperature() <= HOTTEST,
        "temperature",
        "must be from 0 to 2");
    require(settings.maxTokens() > 0, "max-tokens", "must be positive");
    require(settings.maxRetries() >= 0, "max-retries", "must not be negative");
    require(settings.maxConcurrent() > 0, "max-concurrent", "must be positive");
    require(settings.maxQueued() >= 0, "max-queued", "must not be negative");
    require(!settings.queueTimeout().isNegative(), "queue-timeout", "must not be negative");
    require(settings.circuit().failures() > 0, "circuit.failures", "must be positive");
    require(isPositive(settings.circuit().openFor()), "circuit.open-for", "must be positive");
    require(isPositive(settings.timeout()), "timeout", "must be positive");
    require(isPositive(settings.answerTimeout()), "answer-timeout", "must be positive");
    require(isPositive(settings.retryDelay()), "retry-delay", "must be a millisecond or more");
  }

  private static boolean isPositive(Duration time) {
    return time.toMillis() > 0;
  }

  private static void require(boolean holds, String key, String what) {
    if (!holds) {
      throw new IllegalArgumentException("isnad.llm." + key + " " + what);
    }
  }
}
