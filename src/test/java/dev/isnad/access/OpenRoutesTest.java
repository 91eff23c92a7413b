package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.llm.LogLines;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenRoutesTest {
  private static final WidgetSettings ORIGINS = () -> Optional.of(List.of("https://news.example"));
  private static final ApiKeys NO_KEYS = new ApiKeys(List.of());

  @Test
  void areWorthAWarningOnceReadersAreInvited() {
    assertThat(logged(new OpenRoutes(ORIGINS, NO_KEYS, true)))
        .singleElement()
        .asString()
        .startsWith("WARN")
        .contains("isnad.access.api-keys");
  }

  @Test
  void areNoNewsOtherwise() {
    ApiKeys keys = new ApiKeys(List.of("a-key-of-some-length"));

    assertThat(logged(new OpenRoutes(ORIGINS, keys, true))).isEmpty();
    assertThat(logged(new OpenRoutes(ORIGINS, NO_KEYS, false))).isEmpty();
    assertThat(logged(new OpenRoutes(Optional::empty, NO_KEYS, true))).isEmpty();
  }

  private static List<String> logged(OpenRoutes routes) {
    try (LogLines lines = LogLines.collect()) {
      routes.warn(new StartupEvent());
      return lines.of(OpenRoutes.class);
    }
  }
}
