package dev.isnad.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"refusal.ar", "refusal.en", "unsupported.ar", "unsupported.en"})
  void bundlesEveryTextOfARefusal(String name) {
    assertThat(new Prompts(Optional.empty()).text(name + ".txt")).isNotBlank().doesNotEndWith("\n");
  }

  @Test
  void prefersTheDirectorysOwnText() throws IOException {
    Files.writeString(directory.resolve("refusal.ar.txt"), "لا أدري.\n");

    assertThat(new Prompts(Optional.of(directory)).text("refusal.ar.txt")).isEqualTo("لا أدري.");
  }

  @Test
  void fallsBackToTheBundledText() {
    assertThat(new Prompts(Optional.of(directory)).text("refusal.ar.txt"))
        .isEqualTo(new Prompts(Optional.empty()).text("refusal.ar.txt"));
  }

  @Test
  void namesAPromptThatThereIsNot() {
    assertThatThrownBy(() -> new Prompts(Optional.empty()).text("none.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no prompt none.txt");
  }
}
