package dev.isnad;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Set;
import org.jboss.logging.Logger;

/** The entry point: {@code isnad} serves, {@code isnad COMMAND} does one thing and ends. */
@QuarkusMain
public class Isnad {
  private static final Set<String> SERVING = Set.of("serve");

  public static void main(String[] args) {
    if (args.length > 0 && !SERVING.contains(args[0])) {
      beQuiet();
    }
    Quarkus.run(CommandLineApplication.class, Isnad::end, args);
  }

  /** A program that could not start says why in one line; Quarkus would print a stack. */
  private static void end(int exitCode, Throwable failure) {
    if (failure != null) {
      System.err.println("isnad: " + FailureLine.of(failure));
      Logger.getLogger(Isnad.class).debug("The program could not start", failure);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
  }

  /**
   * A command opens no port and says only what it was asked for. Both must be known before Quarkus
   * starts; what the user sets by hand still counts.
   */
  private static void beQuiet() {
    System.setProperty("quarkus.http.host-enabled", "false");
    if (System.getProperty("quarkus.log.level") == null) {
      System.setProperty("quarkus.log.level", "WARN");
    }
  }
}
