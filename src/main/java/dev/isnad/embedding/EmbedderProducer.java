package dev.isnad.embedding;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Builds the embedding model that the settings choose. */
@Dependent
public final class EmbedderProducer {

  /**
   * @throws IllegalArgumentException if the settings lack what the chosen model needs; its message
   *     names the key
   */
  @Produces
  @Singleton
  public static Embedder embedder(EmbeddingSettings settings) {
    return switch (settings.kind()) {
      case HASHING -> hashing(settings.dimension());
      case ONNX -> onnx(settings);
      case OPENAI -> openAi(settings);
    };
  }

  private static Embedder hashing(int dimension) {
    HashingEmbeddingModel model = new HashingEmbeddingModel(dimension);
    return new Embedder(model, model.modelName());
  }

  private static Embedder onnx(EmbeddingSettings settings) {
    Path model = file(settings.modelPath(), "model-path");
    Path tokenizer = file(settings.tokenizerPath(), "tokenizer-path");
    PoolingMode pooling = PoolingMode.valueOf(settings.pooling().name());
    String name = "onnx:%s-%s-%s".formatted(model.getFileName(), pooling, fingerprint(model));
    return new Embedder(
        new OnnxEmbeddingModel(model, tokenizer, pooling), name.toLowerCase(Locale.ROOT));
  }

  /** Most models' files are called model.onnx, so their contents tell them apart. */
  private static String fingerprint(Path model) {
    try (var in = new CheckedInputStream(Files.newInputStream(model), new CRC32C())) {
      in.transferTo(OutputStream.nullOutputStream());
      return "%08x".formatted(in.getChecksum().getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + model, e);
    }
  }

  private static Embedder openAi(EmbeddingSettings settings) {
    String model = required(settings.model(), "model");
    var builder =
        OpenAiEmbeddingModel.builder()
            .baseUrl(required(settings.baseUrl(), "base-url").toString())
            // Local endpoints ask for no key, but the client does.
            .apiKey(settings.apiKey().orElse("none"))
            .modelName(model)
            // Someone waits for the answer: one more try, not the client's two.
            .maxRetries(1)
            .timeout(settings.timeout());
    return new Embedder(builder.build(), "openai:" + model);
  }

  private static Path file(Optional<Path> path, String key) {
    Path file = required(path, key);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("isnad.embedding." + key + " names no file: " + file);
    }
    return file;
  }

  private static <T> T required(Optional<T> value, String key) {
    return value.orElseThrow(
        () -> new IllegalArgumentException("isnad.embedding." + key + " must be set"));
  }
}
