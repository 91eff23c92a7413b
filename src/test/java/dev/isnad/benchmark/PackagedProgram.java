package dev.isnad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, run as its users run it: {@code bin/isnad}, in a process of its own.
 *
 * @param prefix what stands before the command, such as another user; mostly nothing
 * @param home a directory for what it prints
 * @param settings {@code KEY=value}, as environment variables
 */
record PackagedProgram(List<String> prefix, Path home, List<String> settings) {
  private static final int PATIENCE_MINUTES = 4;

  static PackagedProgram on(Path home, Path dataDir) {
    // Trials ask more often than readers do.
    List<String> settings = List.of("ISNAD_DATA_DIR=" + dataDir, "ISNAD_ACCESS_RATE_LIMIT=0");
    return new PackagedProgram(List.of(), home, settings);
  }

  PackagedProgram with(String setting) {
    List<String> more = new ArrayList<>(settings);
    more.add(setting);
    return new PackagedProgram(prefix, home, more);
  }

  PackagedProgram behind(List<String> words) {
    return new PackagedProgram(words, home, settings);
  }

  /** A process that was started, with the files that it prints to. */
  record Running(Process process, Path out, Path err) {

    /** As {@code kill -9}: the script has become the program, so this hits the program itself. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    Ended await() throws IOException, InterruptedException {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        kill();
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** What a process left. */
  record Ended(int exit, String out, String err) {

    /** Whether it gave up as it should: exit code 1, one line on standard error, no stack. */
    boolean refusedWith(String words) {
      return exit == 1 && err.contains(words) && err.strip().lines().count() == 1;
    }

    /** As {@link #refusedWith}, with the log's lines beside the one that starts so. */
    boolean refused(String start) {
      return exit == 1 && err.lines().anyMatch(line -> line.startsWith(start)) && !hasStack();
    }

    /** The one line that says why it ended. */
    String reason() {
      return err.lines().filter(line -> line.startsWith("isnad: ")).findFirst().orElse("");
    }

    /** The last line on standard error; those of articles without a text come before. */
    String lastError() {
      return err.strip().substring(err.strip().lastIndexOf('\n') + 1);
    }

    boolean hasStack() {
      return (out + err).contains("\tat ");
    }
  }

  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of("bin/isnad").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      builder.environment().put(pair[0], pair[1]);
    }
    return new Running(builder.start(), out, err);
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).await();
  }
}
