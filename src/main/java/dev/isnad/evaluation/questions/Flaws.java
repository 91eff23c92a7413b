package dev.isnad.evaluation.questions;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is wrong with a question file: told at once rather than one mistake a try. */
final class Flaws {
  /** Whoever made so many has one cause to find. */
  static final int MOST = 20;

  private final String file;
  private final List<Violation> violations = new ArrayList<>();
  private UnaryOperator<String> naming = UnaryOperator.identity();

  Flaws(String file) {
    this.file = file;
  }

  /**
   * @param naming turns the path of a field into what the file's author calls it
   */
  void nameFields(UnaryOperator<String> naming) {
    this.naming = naming;
  }

  /**
   * Notes a flaw.
   *
   * @param field its path, or empty for the whole value
   * @throws ProblemException with all of them when there are too many to go on
   */
  void add(int line, String field, String message) {
    String name = naming.apply(field);
    String where = file + ", line " + line + (name.isEmpty() ? "" : ", " + name);
    violations.add(new Violation(where, message));
    if (violations.size() == MOST) {
      throw exception("; the rest was not read.");
    }
  }

  /** The flaws so far and one that leaves nothing to go on with. */
  ProblemException last(int line, String message) {
    violations.add(new Violation(file + ", line " + line, message));
    return exception(".");
  }

  /** The flaws so far and one of the file as a whole. */
  ProblemException last(String message) {
    violations.add(new Violation(file, message));
    return exception(".");
  }

  /**
   * @throws ProblemException if there are any
   */
  void check() {
    if (!violations.isEmpty()) {
      throw exception(".");
    }
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  private ProblemException exception(String end) {
    String detail =
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.message())
            .collect(Collectors.joining("; ", "", end));
    return new ProblemException(Problem.MALFORMED_REQUEST, detail, violations, null);
  }
}
