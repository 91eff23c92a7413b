package dev.isnad;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.IVersionProvider;

/** The version that the build gave the program. */
@Dependent
@Unremovable
class Version implements IVersionProvider {
  private final String version;

  Version(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"isnad " + version};
  }
}
