package dev.isnad.benchmark;

import dev.isnad.llm.ScriptedModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The packaged program with a scripted language model, under load and while the model is away:
 * {@code bin/model-trials load|outage}. Prints tables; ends with 1 if anything promised did not
 * hold.
 */
public final class ModelTrials {
  private static final int ROUNDS = 3;
  private static final int PHASE_SECONDS = 20;

  private ModelTrials() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Trials trials = new Trials(out);
    Path home = Files.createTempDirectory("isnad-model-trials");
    PackagedProgram program = PackagedProgram.on(home, home.resolve("data"));
    int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    try {
      switch (arguments[0]) {
        case "load" -> {
          int rounds = number > 0 ? number : ROUNDS;
          trials.group("load", () -> new ModelLoad(trials, out, rounds).run(program));
          trials.group("bounds", () -> new ModelBounds(trials, out).run(program));
        }
        case "outage" -> {
          int seconds = number > 0 ? number : PHASE_SECONDS;
          for (String fallback : new String[] {"extractive", "unavailable"}) {
            trials.group(
                "outage, " + fallback,
                () -> new ModelOutage(trials, out, seconds).run(program, fallback));
          }
        }
        default -> throw new IllegalArgumentException("load or outage, not " + arguments[0]);
      }
    } finally {
      delete(home);
    }
    System.exit(trials.anyFailed() ? 1 : 0);
  }

  /** The program with the model that listens there. */
  static PackagedProgram with(PackagedProgram program, int port) {
    return program
        .with("ISNAD_LLM_BASE_URL=http://localhost:%d/v1".formatted(port))
        .with("ISNAD_LLM_MODEL=" + ScriptedModel.NAME);
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> walk = Files.walk(home)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
