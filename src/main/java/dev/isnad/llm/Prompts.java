package dev.isnad.llm;

import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The texts of {@code prompts/}: the bundled ones, or those of a directory of the same names, read
 * at every use, so that an edit shows at once.
 */
@ApplicationScoped
public class Prompts {
  private static final Logger LOG = Logger.getLogger(Prompts.class);

  private final Optional<Path> directory;
  private final Map<String, PromptTemplate> lastGood = new ConcurrentHashMap<>();
  private final Map<String, byte[]> reported = new ConcurrentHashMap<>();

  @Inject
  Prompts(PromptSettings settings) {
    this(settings.promptsDir());
  }

  /**
   * @param directory its files go before the bundled ones; empty for the bundled texts
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
    return new String(read(name), StandardCharsets.UTF_8).strip();
  }

  /**
   * Tells one text of the file {@code name} from another: the digits in {@link Prompt#id}.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if there is none
   */
  public String hash(String name) {
    return PromptTemplate.hash(read(name));
  }

  /**
   * The prompt that the file {@code name} makes of the values. Values are put in as they are: text
   * in them is never a template or a border between the prompt's parts.
   *
   * <p>A file that was edited and cannot be used any more is reported once in the log, and what it
   * was before is used instead.
   *
   * @throws IllegalStateException if the file cannot be used, and could not before; the message
   *     says where it is wrong
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if there is none
   */
  public Prompt render(String name, Map<String, ?> values) {
    byte[] file = read(name);
    PromptTemplate last = lastGood.get(name);
    if (last != null && last.isOf(file)) {
      return fill(name, last, values);
    }
    try {
      PromptTemplate now = PromptTemplate.parse(name, file);
      Prompt prompt = now.render(values);
      lastGood.put(name, now);
      return prompt;
    } catch (TemplateException | IllegalArgumentException e) {
      if (last == null) {
        throw unusable(name, e);
      }
      report(name, file, e);
      return fill(name, last, values);
    }
  }

  private static Prompt fill(String name, PromptTemplate template, Map<String, ?> values) {
    try {
      return template.render(values);
    } catch (TemplateException e) {
      throw unusable(name, e);
    }
  }

  private static IllegalStateException unusable(String name, RuntimeException cause) {
    return new IllegalStateException(
        "the prompt %s cannot be used: %s".formatted(name, cause.getMessage()), cause);
  }

  private void report(String name, byte[] file, RuntimeException failure) {
    byte[] before = reported.put(name, file);
    if (!Arrays.equals(before, file)) {
      LOG.warnf(
          "the prompt %s was changed and cannot be used, so it stays as it was: %s",
          name, failure.getMessage());
    }
  }

  private byte[] read(String name) {
    try {
      Optional<Path> own = directory.map(d -> d.resolve(name)).filter(Files::isRegularFile);
      return own.isPresent() ? Files.readAllBytes(own.get()) : bundled(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt " + name, e);
    }
  }

  private static byte[] bundled(String name) throws IOException {
    try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no prompt " + name);
      }
      return in.readAllBytes();
    }
  }
}
