package dev.isnad.store.pgvector;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command when it is closed or when this JVM ends, by whatever means: a shell waits for the
 * end of a pipe that only this JVM holds, so even {@code kill -9} leaves nothing behind.
 */
final class AtEnd implements AutoCloseable {
  // Interrupts of the terminal reach every program of the build; this one has yet to clean up.
  private static final String WAIT = "trap '' HUP INT TERM; cat >/dev/null; exec \"$@\"";

  private final Process shell;
  private final Thread hook = new Thread(this::finish);

  AtEnd(Command command) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", WAIT, "sh"));
    words.addAll(command.words());
    // Were it to hold the build's own output open, the build would wait for it.
    shell =
        new Command(words, command.environment())
            .builder()
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void finish() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      shell.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
    finish();
  }
}
