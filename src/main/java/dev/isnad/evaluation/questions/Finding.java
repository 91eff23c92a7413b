package dev.isnad.evaluation.questions;

/**
 * Something about a question that would falsify its figures, or may.
 *
 * @param question its id
 * @param field the field at fault
 * @param message what is wrong with it
 */
public record Finding(Severity severity, String question, String field, String message) {

  /** Whether the question cannot be asked as it stands, or should be looked at. */
  public enum Severity {
    ERROR,
    WARNING
  }

  static Finding error(EvaluationQuestion question, String field, String message) {
    return new Finding(Severity.ERROR, question.id(), field, message);
  }

  static Finding warning(EvaluationQuestion question, String field, String message) {
    return new Finding(Severity.WARNING, question.id(), field, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
