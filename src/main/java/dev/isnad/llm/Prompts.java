package dev.isnad.llm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The texts of {@code prompts/}: the bundled ones, or those of a directory of the same names. */
@ApplicationScoped
public class Prompts {
  private final Optional<Path> directory;

  @Inject
  Prompts(PromptSettings settings) {
    this(settings.promptsDir());
  }

  /**
   * @param directory read at every use, so that an edit shows at once; empty for the bundled texts
   */
  public Prompts(Optional<Path> directory) {
    this.directory = directory;
  }

  /**
   * The text of the file {@code name}, trimmed.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if there is none
   */
  public String text(String name) {
    try {
      Optional<Path> own = directory.map(d -> d.resolve(name)).filter(Files::isRegularFile);
      return own.isPresent() ? Files.readString(own.get()).strip() : bundled(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt " + name, e);
    }
  }

  private static String bundled(String name) throws IOException {
    try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no prompt " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
