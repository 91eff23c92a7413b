package dev.isnad.problem;

/** Every failure that a client can see. */
public enum Problem {
  MALFORMED_REQUEST(400, "The request is malformed"),
  UNAUTHORIZED(401, "An API key is needed"),
  FORBIDDEN_ORIGIN(403, "Pages of this origin may not call the route"),
  UNKNOWN_ANSWER(404, "There is no such answer"),
  UNKNOWN_ARTICLE(404, "There is no such article"),
  UNKNOWN_EVALUATION(404, "There is no such evaluation"),
  UNKNOWN_MODEL(404, "There is no such model"),
  UNKNOWN_ROUTE(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The route does not take this method"),
  NOT_ACCEPTABLE(406, "The route cannot answer in the accepted types"),
  EVALUATION_RUNS(409, "The evaluation has not ended"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_TYPE(415, "The route does not take this content type"),
  EMPTY_ARTICLE(422, "The article has nothing in it"),
  TOO_MANY_REQUESTS(429, "Too many requests came from this address"),
  INTERNAL(500, "Something went wrong on the server"),
  STORE_MISMATCH(503, "The store was built with another embedding model"),
  STORE_IN_USE(503, "Another process writes to the store"),
  STORE_UNAVAILABLE(503, "The article store is not available"),
  MODEL_UNAVAILABLE(503, "The model is not available"),
  MODEL_BUSY(503, "Too many questions wait for the model"),
  TOO_BUSY(503, "Too many questions are being answered"),
  NOT_READY(503, "The articles are still being read");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What happened, in words that are the same for every occurrence. */
  public String title() {
    return title;
  }

  /**
   * Whether each occurrence is worth a line of the log. That a model is away its room has said
   * already, once; and to say of each question that there are too many would help nobody: the
   * metrics count them.
   */
  boolean isNews() {
    return this != MODEL_UNAVAILABLE
        && this != MODEL_BUSY
        && this != TOO_BUSY
        && this != TOO_MANY_REQUESTS;
  }

  /** The {@code type} of the problem object: a URI reference that names this problem. */
  public String type() {
    return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
