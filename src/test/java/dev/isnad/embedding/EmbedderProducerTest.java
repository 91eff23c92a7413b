package dev.isnad.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderProducerTest {
  /** The files of the model in the test dependency. */
  private static final String BUNDLED = "/bge-small-en-v1.5-q";

  @TempDir Path directory;

  static Embedder embedder(Map<String, String> values) {
    EmbeddingSettings settings =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(EmbeddingSettings.class)
            .withDefaultValues(values)
            .build()
            .getConfigMapping(EmbeddingSettings.class);
    return EmbedderProducer.embedder(settings);
  }

  @Test
  void hashesByDefault() {
    Embedder embedder = embedder(Map.of());

    assertThat(embedder.model()).isEqualTo("hashing-v2");
    assertThat(embedder.dimension()).isEqualTo(256);
  }

  @Test
  void hashesIntoTheDimensionThatIsSet() {
    assertThat(embedder(Map.of("isnad.embedding.dimension", "64")).embed("نص")).hasSize(64);
  }

  @Test
  void runsAModelOnDisk() throws IOException {
    Path model = extract(".onnx");
    Path tokenizer = extract("-tokenizer.json");

    Embedder embedder =
        embedder(
            Map.of(
                "isnad.embedding",
                "onnx",
                "isnad.embedding.model-path",
                model.toString(),
                "isnad.embedding.tokenizer-path",
                tokenizer.toString(),
                "isnad.embedding.pooling",
                "cls"));

    float[] vector = embedder.embed("The ship arrived in the harbour.");
    assertThat(vector).hasSize(384);
    assertThat(HashingEmbeddingModelTest.length(vector)).isBetween(.999, 1.001);
    assertThat(embedder.dimension()).isEqualTo(384);
    assertThat(embedder.model()).matches("onnx:model\\.onnx-cls-[0-9a-f]{8}");
  }

  @Test
  void namesTheKeyThatIsMissing() {
    assertMessage("isnad.embedding.model-path must be set", Map.of("isnad.embedding", "onnx"));
    assertMessage("isnad.embedding.model must be set", Map.of("isnad.embedding", "openai"));
    assertMessage(
        "isnad.embedding.base-url must be set",
        Map.of("isnad.embedding", "openai", "isnad.embedding.model", "m"));
  }

  @Test
  void namesTheKeyWhoseFileIsMissing() throws IOException {
    Path model = Files.createFile(directory.resolve("model.onnx"));
    Path tokenizer = directory.resolve("none.json");

    assertMessage(
        "isnad.embedding.tokenizer-path names no file: " + tokenizer,
        Map.of(
            "isnad.embedding", "onnx",
            "isnad.embedding.model-path", model.toString(),
            "isnad.embedding.tokenizer-path", tokenizer.toString()));
  }

  private static void assertMessage(String message, Map<String, String> values) {
    assertThatThrownBy(() -> embedder(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private Path extract(String ending) throws IOException {
    Path file = directory.resolve("model" + ending);
    try (InputStream in = getClass().getResourceAsStream(BUNDLED + ending)) {
      Files.copy(in, file);
    }
    return file;
  }
}
