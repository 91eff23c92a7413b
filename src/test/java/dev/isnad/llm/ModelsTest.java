package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

  @Test
  void hasNoModelUnlessOneIsSet() {
    Models models = models();

    assertThat(models.model()).isEmpty();
    assertThat(models.fallback()).isEqualTo(LlmSettings.Fallback.EXTRACTIVE);
  }

  @Test
  void needsNoMoreThanAnAddressAndAName() {
    Models models = models("base-url", "http://localhost:11434/v1", "model", "qwen3");

    assertThat(models.model()).map(LanguageModel::name).contains("qwen3");
  }

  @Test
  void asksForTheModelsName() {
    assertThatThrownBy(() -> models("base-url", "http://localhost:11434/v1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("isnad.llm.model must name the model at isnad.llm.base-url");
  }

  @ParameterizedTest
  @CsvSource({
    "base-url, localhost:11434/v1",
    "base-url, /v1",
    "base-url, ftp://host/v1",
    "max-tokens, 0",
    "max-retries, -1",
    "max-concurrent, 0",
    "max-queued, -1",
    "circuit.failures, 0",
    "circuit.open-for, 0s",
    "timeout, 0s",
    "answer-timeout, 0s",
    "retry-delay, 0s",
    "queue-timeout, -1s",
    "temperature, 3",
    "api-key, 'sk secret'",
    "api-key, 'sk-\nsecret'",
    "api-key, سر"
  })
  void namesTheKeyOfASettingThatDoesNotFit(String key, String value) {
    assertThatThrownBy(() -> models("base-url", "http://host/v1", "model", "m", key, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("isnad.llm." + key + " must")
        .hasMessageNotContaining("secret");
  }

  @Test
  void neverShowsTheKey() {
    assertThatThrownBy(
            () -> models("base-url", "http://host/v1", "api-key", "sk-secret", "max-tokens", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("sk-secret");
  }

  private static Models models(String... settings) {
    return new Models(ConfiguredModel.settings(settings), new SimpleMeterRegistry());
  }
}
