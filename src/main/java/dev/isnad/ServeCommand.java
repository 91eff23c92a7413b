package dev.isnad;

import dev.isnad.ingest.StartupIngestion;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code isnad serve}: the HTTP API, until the process is told to end. */
@Dependent
@Unremovable
@Command(name = "serve", description = "Serve the HTTP API.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {
  private final StartupIngestion startup;

  ServeCommand(StartupIngestion startup) {
    this.startup = startup;
  }

  @Override
  public Integer call() {
    startup.start();
    Quarkus.waitForExit();
    return ExitCode.OK;
  }
}
