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
  private static final Set<Integer> RETRIABLE = Set.of(408, 409, 429);
  private static final int SERVER_ERROR = 500;

  private final String detail;
  private final Kind kind;
  private final transient Duration retryAfter;
  private final String parameter;

  /** What follows from a failure. */
  enum Kind {
    /** Another try may succeed, as long as nobody has got a piece of this one. */
    PASSING,
    /** The model is in trouble, but another try makes no sense. */
    LASTING,
    /** The model is well, but does not take the request: a matter of the settings. */
    REFUSED,
    /** The model was not asked: it has failed too often. */
    LEFT_ALONE
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
        Kind.PASSING,
        "it cannot be reached: " + cause,
        "The language model cannot be reached.",
        cause);
  }

  static ModelFailure silent(Duration timeout) {
    return new ModelFailure(
        Kind.PASSING,
        "it was silent for " + timeout.toMillis() + " ms",
        "The language model does not respond.",
        null);
  }

  static ModelFailure overtime() {
    return new ModelFailure(
        Kind.LASTING,
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
    boolean passing = RETRIABLE.contains(status) || status >= SERVER_ERROR;
    return new ModelFailure(
        passing ? Kind.PASSING : Kind.REFUSED,
        "it answered with status " + status + hint(status),
        passing
            ? "The language model is overloaded or in trouble."
            : "The language model does not take the request.",
        retryAfter.orElse(null),
        parameter);
  }

  static ModelFailure cut(Throwable cause) {
    String how = cause == null ? "" : ": " + cause;
    return new ModelFailure(
        Kind.PASSING, "it broke off" + how, "The language model broke off its answer.", cause);
  }

  /** What came is not what the protocol says; the reason must not quote it. */
  static ModelFailure malformed(String reason) {
    return new ModelFailure(
        Kind.PASSING,
        "its response is malformed: " + reason,
        "The language model's answer cannot be read.",
        null);
  }

  /**
   * It ended in good order and said nothing.
   *
   * @param reason the finish reason: at the limit, a model that thinks has used it up
   */
  static ModelFailure empty(FinishReason reason) {
    String hint = reason == FinishReason.LENGTH ? " (isnad.llm.max-tokens is too small)" : "";
    return new ModelFailure(
        Kind.REFUSED, "it gave no text" + hint, "The language model gave no answer.", null);
  }

  static ModelFailure tooLong(int bytes) {
    return new ModelFailure(
        Kind.LASTING,
        "its response is longer than " + bytes + " bytes",
        "The language model's answer does not end.",
        null);
  }

  static ModelFailure leftAlone() {
    return new ModelFailure(
        Kind.LEFT_ALONE,
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
  ModelFailure lasting() {
    return kind == Kind.PASSING
        ? new ModelFailure(Kind.LASTING, getMessage(), detail, getCause())
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
