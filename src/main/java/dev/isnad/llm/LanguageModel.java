package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The language model that the settings name. Both calls block until the model has ended and throw
 *
 * <ul>
 *   <li>a {@link ProblemException} with {@code MODEL_UNAVAILABLE} if it is away, after the retries
 *       that the settings allow, breaks off or says nothing, or {@code MODEL_BUSY} if too many
 *       calls wait already;
 *   <li>a {@link CancellationException} once the cancellation is requested.
 * </ul>
 *
 * <p>A text that ends at the limit of tokens or at the provider's content filter is a normal end:
 * what there is of it is verified like any other, sentence by sentence.
 */
public interface LanguageModel {

  /** The model's name, as answers give it. */
  String name();

  /** What its texts depend on besides the prompt: its name, and if need be where it is and more. */
  default String sampling() {
    return name();
  }

  /** The model's whole text. */
  String complete(Prompt prompt, Cancellation cancellation);

  /**
   * Gives the model's text piece by piece, on the calling thread. A call that has given a piece is
   * not retried.
   *
   * @param text if it throws, the call to the model is cancelled and the exception passed on
   */
  void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text);
}
