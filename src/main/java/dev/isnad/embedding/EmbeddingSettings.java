package dev.isnad.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which embedding model turns paragraphs and questions into vectors. */
@ConfigMapping(prefix = "isnad.embedding")
public interface EmbeddingSettings {

  /** The kind of model. */
  @WithParentName
  @WithDefault("hashing")
  Kind kind();

  /**
   * Of the hashing model: the length of its vectors, 64 to 4096.
   *
   * <p>Vectors of 256, 512 and 1,024 dimensions alone put the right paragraph of XQuAD-ar first for
   * .620, .720 and .777 of the questions, but in the whole ranking they make no difference beyond
   * .003; a question to 30,661 news articles takes 13, 16 and 20 ms of CPU. So the shortest is the
   * default.
   */
  @WithDefault("256")
  int dimension();

  /** Of {@code onnx}: the model's file. */
  Optional<Path> modelPath();

  /** Of {@code onnx}: its Hugging Face {@code tokenizer.json}. */
  Optional<Path> tokenizerPath();

  /** Of {@code onnx}: how the tokens' vectors become one: {@code mean} or {@code cls}. */
  @WithDefault("mean")
  Pooling pooling();

  /** Of {@code openai}: the endpoint, up to and with its version, such as {@code …/v1}. */
  Optional<URI> baseUrl();

  /** Of {@code openai}: the key, where the endpoint asks for one. */
  Optional<String> apiKey();

  /** Of {@code openai}: the model's name. */
  Optional<String> model();

  /** Of {@code openai}: how long one call may take. */
  @WithDefault("30s")
  Duration timeout();

  /** The models to choose from. */
  enum Kind {
    /** Built in: {@link HashingEmbeddingModel}. */
    HASHING,
    /** A trained model on disk, run in this process. */
    ONNX,
    /** Any endpoint that speaks OpenAI's protocol. */
    OPENAI
  }

  /** How an encoder's token vectors become one vector. */
  enum Pooling {
    /** Their mean. */
    MEAN,
    /** The first token's. */
    CLS
  }
}
