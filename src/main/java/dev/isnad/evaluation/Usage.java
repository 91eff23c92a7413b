package dev.isnad.evaluation;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Errors of usage: what the user of a command named wrongly. */
final class Usage {

  private Usage() {}

  /** What is read, or an error of usage where no such run, file or set is there. */
  static <T> T of(CommandSpec spec, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProblemException e) {
      if (e.problem() == Problem.MALFORMED_REQUEST || e.problem() == Problem.UNKNOWN_EVALUATION) {
        throw error(spec, message(e));
      }
      throw e;
    }
  }

  /** Several mistakes in a file are a line each. */
  private static String message(ProblemException e) {
    return e.violations().size() < 2
        ? e.getMessage()
        : e.violations().stream()
            .map(violation -> violation.field() + ": " + violation.message())
            .collect(Collectors.joining(System.lineSeparator()));
  }

  static ParameterException error(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
