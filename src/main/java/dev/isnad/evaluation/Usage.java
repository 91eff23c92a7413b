package dev.isnad.evaluation;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.function.Supplier;
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
        throw error(spec, e.getMessage());
      }
      throw e;
    }
  }

  static ParameterException error(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
