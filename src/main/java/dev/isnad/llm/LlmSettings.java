package dev.isnad.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which language model writes the answers, and how patient Isnad is with it. */
@ConfigMapping(prefix = "isnad.llm")
public interface LlmSettings {

  /** The endpoint up to and with its version, such as {@code …/v1}; none for extractive answers. */
  Optional<URI> baseUrl();

  /** The key, where the endpoint asks for one. */
  Optional<String> apiKey();

  /** The model's name; needed with a base URL. */
  Optional<String> model();

  /** What a question gets while the model is away. */
  @WithDefault("extractive")
  Fallback fallback();

  /** 0 keeps the model close to its sources, 2 is as random as it gets. */
  @WithDefault("0")
  double temperature();

  /** How many tokens an answer may have at most. */
  @WithDefault("1024")
  int maxTokens();

  /**
   * How long the model may be silent: until it is reached, its first token or the next one. After
   * that it is not asked again for the same answer.
   */
  @WithDefault("30s")
  Duration timeout();

  /** How long a call may take as a whole, its retries included. */
  @WithDefault("2m")
  Duration answerTimeout();

  /** How often a call that failed before it gave anything is tried again; a silence is not. */
  @WithDefault("2")
  int maxRetries();

  /** The pause before the first retry, doubled before each further one, give or take half. */
  @WithDefault("500ms")
  Duration retryDelay();

  /** How many calls run at once. */
  @WithDefault("256")
  int maxConcurrent();

  /** How many more calls may wait for their turn. */
  @WithDefault("256")
  int maxQueued();

  /** How long a call waits for its turn. */
  @WithDefault("10s")
  Duration queueTimeout();

  /** When a model that fails is left alone. */
  Circuit circuit();

  /** What the model costs, for the metrics. */
  Price price();

  /** What a question gets while the model is away. */
  enum Fallback {
    /** An answer in the articles' own sentences. */
    EXTRACTIVE,
    /** 503. */
    UNAVAILABLE
  }

  /** When a model that fails is left alone. */
  interface Circuit {

    /** After so many failures in a row no call is made … */
    @WithDefault("5")
    int failures();

    /** … for so long; then one call tries whether the model is back. */
    @WithDefault("30s")
    Duration openFor();
  }

  /** Prices in any currency. */
  interface Price {

    /** Of a million tokens that the model reads. */
    OptionalDouble input();

    /** Of a million tokens that the model writes. */
    OptionalDouble output();
  }
}
