package dev.isnad.problem;

import java.util.List;

/** Carries a {@link Problem} to whoever asked: an HTTP client or the command line. */
public final class ProblemException extends RuntimeException {
  private final Problem problem;
  private final transient List<Violation> violations;

  /**
   * @param detail this occurrence in words for the client: never a stack trace or upstream text
   */
  public ProblemException(Problem problem, String detail) {
    this(problem, detail, List.of(), null);
  }

  public ProblemException(Problem problem, String detail, Throwable cause) {
    this(problem, detail, List.of(), cause);
  }

  public ProblemException(
      Problem problem, String detail, List<Violation> violations, Throwable cause) {
    super(detail, cause);
    this.problem = problem;
    this.violations = List.copyOf(violations);
  }

  public Problem problem() {
    return problem;
  }

  public List<Violation> violations() {
    return violations;
  }
}
