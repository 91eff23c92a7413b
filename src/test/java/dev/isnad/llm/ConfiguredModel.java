package dev.isnad.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Makes the real client from settings as an operator writes them, without a container. */
public final class ConfiguredModel {
  private static final int PRIORITY = 500;

  private ConfiguredModel() {}

  /**
   * The model behind {@code server}, with pauses too short to notice.
   *
   * @param settings keys without {@code isnad.llm.}, and values
   */
  public static LanguageModel of(ScriptedModel server, String... settings) {
    return of(server, new SimpleMeterRegistry(), Clock.systemUTC(), settings);
  }

  static LanguageModel of(
      ScriptedModel server, MeterRegistry registry, Clock clock, String... settings) {
    return new OpenAiLanguageModel(settings(server, settings), registry, clock);
  }

  static LlmSettings settings(ScriptedModel server, String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("isnad.llm.base-url", server.baseUrl().toString());
    all.put("isnad.llm.model", ScriptedModel.NAME);
    all.put("isnad.llm.retry-delay", "1ms");
    all.putAll(keyed(settings));
    return settings(all);
  }

  static LlmSettings settings(String... settings) {
    return settings(keyed(settings));
  }

  private static LlmSettings settings(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withMapping(LlmSettings.class)
        .withConverter(Duration.class, PRIORITY, new DurationConverter())
        .withSources(new PropertiesConfigSource(properties, "test", PRIORITY))
        .build()
        .getConfigMapping(LlmSettings.class);
  }

  private static Map<String, String> keyed(String... settings) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      properties.put("isnad.llm." + settings[i], settings[i + 1]);
    }
    return properties;
  }
}
