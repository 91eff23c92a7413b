package dev.isnad;

import dev.isnad.chat.AskCommand;
import dev.isnad.evaluation.questions.CheckCommand;
import dev.isnad.ingest.StartupIngestion;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command that the arguments name, and turns failures into one line and an exit code. */
class CommandLineApplication implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger(CommandLineApplication.class);

  private final IsnadCommand command;
  private final CommandLine.IFactory factory;
  private final StartupIngestion startup;

  CommandLineApplication(
      @TopCommand IsnadCommand command, CommandLine.IFactory factory, StartupIngestion startup) {
    this.command = command;
    this.factory = factory;
    this.startup = startup;
  }

  @Override
  public int run(String... args) {
    return new CommandLine(command, factory)
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .setExecutionStrategy(this::prepareAndRun)
        .setParameterExceptionHandler(CommandLineApplication::refuse)
        .setExecutionExceptionHandler(CommandLineApplication::fail)
        .execute(args);
  }

  /** Arabic must get out whatever the terminal's locale is. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** A question is answered from the same articles that a server starts with. */
  private int prepareAndRun(ParseResult parsed) {
    CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    boolean asksForHelp = last.getParseResult().isUsageHelpRequested();
    try {
      if (needsArticles(last.getCommand()) && !asksForHelp) {
        startup.run();
      }
    } catch (RuntimeException e) {
      return fail(e, last, parsed);
    }
    return new RunLast().execute(parsed);
  }

  private static boolean needsArticles(Object command) {
    return command instanceof AskCommand || command instanceof CheckCommand;
  }

  /** Picocli's own handler prints the whole help, which scrolls what is wrong out of sight. */
  private static int refuse(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println(failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command
        .getErr()
        .println("Try '%s --help' for more.".formatted(command.getCommandSpec().qualifiedName()));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
    LOG.debug("The command failed", failure);
    command.getErr().println("isnad: " + FailureLine.of(failure));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
