package dev.isnad.llm;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Why one try to get an answer from the model failed. The message is for the operator's log, {@link
 * #problem} has the words for clients; neither has any text of the model's or of the prompt's.
 */
final class ModelFailure extends RuntimeException {
  private static final Set<Integer> RETRIABLE_STATUSES = Set.of(408, 409, 429);
  private static final int SERVER_ERROR = 500;

  private final String detail;
  private final Kind kind;
  private final transient Duration retryAfter;
  private final String parameter;

  /** What follows from a failure. */
  enum Kind {
    /** Another try may succeed, as long as nobody has got a piece of this one. */
    RETRIABLE,
    /** The model is in trouble, but another try makes no sense. */
    TERMINAL,
    /** The model is well, but does not take the request: a matter of the settings. */
    REJECTED,
    /** The model was not asked: it has failed too often. */
    CIRCUIT_OPEN
  }

  private ModelFailure(Kind kind, String message, String detail, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.detail = detail;
    this.retryAfter = null;
    this.parameter = "";
  }

  private ModelFailure(
      Kind kind, String message, String detail, Duration retryAfter, String parameter) {
    super(message);
    this.kind = kind;
    this.detail = detail;
    this.retryAfter = retryAfter;
    this.parameter = parameter;
  }

  static ModelFailure unreachable(Throwable cause) {
    return new ModelFailure(
        Kind.RETRIABLE,
        "it cannot be reached: " + cause,
        "The language model cannot be reached.",
        cause);
  }

  /** Not to be tried again: whoever asks has waited long enough. */
  static ModelFailure silent(Duration timeout) {
    return new ModelFailure(
        Kind.TERMINAL,
        "it was silent for " + timeout.toMillis() + " ms",
        "The language model does not respond.",
        null);
  }

  static ModelFailure overtime() {
    return new ModelFailure(
        Kind.TERMINAL,
        "it took longer than isnad.llm.answer-timeout",
        "The language model takes too long.",
        null);
  }

  /**
   * It answered with an error.
   *
   * @param parameter the request's parameter that is at fault, empty if none is named
   */
  static ModelFailure status(int status, Optional<Duration> retryAfter, String parameter) {
    boolean retriable = RETRIABLE_STATUSES.contains(status) || status >= SERVER_ERROR;
    return new ModelFailure(
        retriable ? Kind.RETRIABLE : Kind.REJECTED,
        "it answered with status " + status + hint(status),
        retriable
            ? "The language model is overloaded or in trouble."
            : "The language model does not take the request.",
        retryAfter.orElse(null),
        parameter);
  }

  static ModelFailure cut(Throwable cause) {
    String how = cause == null ? "" : ": " + cause;
    return new ModelFailure(
        Kind.RETRIABLE, "it broke off" + how, "The language model broke off its answer.", cause);
  }

  /**
   * What came is not what the protocol says.
   *
   * @param cause whose message may quote it, so only its class is told
   */
  static ModelFailure malformed(Throwable cause) {
    return new ModelFailure(
        Kind.RETRIABLE,
        "its response cannot be read: " + cause.getClass().getSimpleName(),
        "The language model's answer cannot be read.",
        cause);
  }

  /**
   * It ended in good order and said nothing.
   *
   * @param reason the finish reason: at the limit, a model that thinks has used it up
   */
  static ModelFailure empty(FinishReason reason) {
    String hint = reason == FinishReason.LENGTH ? " (isnad.llm.max-tokens is too small)" : "";
    return new ModelFailure(
        Kind.REJECTED, "it gave no text" + hint, "The language model gave no answer.", null);
  }

  static ModelFailure tooLong(int bytes) {
    return new ModelFailure(
        Kind.TERMINAL,
        "its response is longer than " + bytes + " bytes",
        "The language model's answer does not end.",
        null);
  }

  static ModelFailure circuitOpen() {
    return new ModelFailure(
        Kind.CIRCUIT_OPEN,
        "it has failed too often and is left alone for a while",
        "The language model is away.",
        null);
  }

  private static String hint(int status) {
    return switch (status) {
      case 401, 403 -> " (see isnad.llm.api-key)";
      case 404 -> " (see isnad.llm.base-url, which ends in /v1 for most, and isnad.llm.model)";
      default -> "";
    };
  }

  /** The same once somebody has got a piece of the answer. */
  ModelFailure terminal() {
    return kind == Kind.RETRIABLE
        ? new ModelFailure(Kind.TERMINAL, getMessage(), detail, getCause())
        : this;
  }

  Kind kind() {
    return kind;
  }

  /** How long the model asked to be left alone. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The request's parameter that the model does not take, empty if none is named. */
  String parameter() {
    return parameter;
  }

  ProblemException problem() {
    return new ProblemException(Problem.MODEL_UNAVAILABLE, detail, this);
  }
}
