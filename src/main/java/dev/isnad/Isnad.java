package dev.isnad;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Set;

/** The entry point: {@code isnad} serves, {@code isnad COMMAND} does one thing and ends. */
@QuarkusMain
public class Isnad {
  private static final Set<String> SERVING = Set.of("serve");

  public static void main(String[] args) {
    if (args.length > 0 && !SERVING.contains(args[0])) {
      beQuiet();
    }
    Quarkus.run(CommandLineApplication.class, args);
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
