package dev.isnad.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON body, in words for its writer: the field, what was expected and what
 * came, or the line and column where it stops being JSON. Jackson's own messages name classes.
 */
final class JsonProblems {
  private static final int LONGEST_ECHO = 200;

  private JsonProblems() {}

  static ProblemException of(JsonProcessingException exception) {
    // Jackson wraps whatever is thrown below it: here the limits, the body's and its own.
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException own) {
        return own;
      }
      if (cause instanceof StreamConstraintsException) {
        return new ProblemException(
            Problem.TOO_LARGE, "A value is longer, or nested deeper, than is read here.", cause);
      }
    }
    if (exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      List<Violation> violations = List.of(new Violation(path(mapping), message(mapping)));
      return new ProblemException(
          Problem.MALFORMED_REQUEST, detail(violations), violations, exception);
    }
    if (exception instanceof MismatchedInputException) {
      return new ProblemException(
          Problem.MALFORMED_REQUEST, "A JSON object is expected as the body.", exception);
    }
    JsonLocation at = exception.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new ProblemException(
        Problem.MALFORMED_REQUEST, "The body is not valid JSON" + where + ".", exception);
  }

  /** One sentence that names the fields at fault. */
  static String detail(List<Violation> violations) {
    return violations.stream()
        .map(v -> v.field() + ": " + v.message())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String path(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (Reference step : exception.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String message(JsonMappingException exception) {
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return "is not a field here; known are "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    // Only the records of the contract reject values so, in words meant for the client.
    if (exception instanceof ValueInstantiationException rejected
        && rejected.getCause() instanceof IllegalArgumentException reason) {
      return shorten(reason.getMessage());
    }
    if (exception instanceof MismatchedInputException mismatch) {
      return "expected " + expected(mismatch.getTargetType()) + came(mismatch);
    }
    return "cannot be read";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "another type";
    }
    if (type == LocalDate.class) {
      return "an ISO 8601 date such as 2024-06-20";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    if (type == String.class) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return "an object";
  }

  /** Nobody wants a megabyte back. */
  private static String shorten(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }

  private static String came(MismatchedInputException exception) {
    return exception instanceof InvalidFormatException format && format.getValue() != null
        ? ", got \"" + shorten(format.getValue().toString()) + "\""
        : "";
  }
}
