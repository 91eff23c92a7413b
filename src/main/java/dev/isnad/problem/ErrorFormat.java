package dev.isnad.problem;

/**
 * How failures are told. Clients of a foreign protocol expect its own objects in the place of
 * problem objects.
 */
public interface ErrorFormat {

  /** Whether failures of requests to {@code path} are told so. */
  boolean covers(String path);

  /** The content type of {@link #body}. */
  String contentType();

  /** What Jackson writes as the body. */
  Object body(ProblemDetails details);
}
