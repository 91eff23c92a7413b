package dev.isnad;

import dev.isnad.problem.ProblemException;
import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What made the program end, in one line for whoever started it. Where in the code it happened is
 * in the log at {@code DEBUG}: {@code QUARKUS_LOG_LEVEL=DEBUG}.
 */
final class FailureLine {
  private static final String DETAILS = " (QUARKUS_LOG_LEVEL=DEBUG shows where)";

  private FailureLine() {}

  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem.getMessage();
      }
      if (cause instanceof QuarkusBindException taken) {
        return "port %d is in use: stop the process that has it, or set QUARKUS_HTTP_PORT"
            .formatted(taken.getPort());
      }
    }
    Throwable known = failure;
    while (known.getCause() != null) {
      known = known.getCause();
    }
    if (known instanceof IOException || known instanceof UncheckedIOException) {
      return "reading or writing failed: " + oneLine(known) + DETAILS;
    }
    String line = oneLine(known);
    return line.startsWith("Configuration validation failed")
        ? line
        : "unexpected: " + line + DETAILS;
  }

  /** The message without its line ends, the names of classes and SmallRye's message codes. */
  private static String oneLine(Throwable failure) {
    if (failure.getMessage() == null) {
      return failure.getClass().getSimpleName();
    }
    return failure
        .getMessage()
        .replaceAll("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*Exception: ", "")
        .replaceAll("\\bSRCFG\\d+: ?", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
