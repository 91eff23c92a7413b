package dev.isnad.evaluation.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.evaluation.questions.Sha256;
import dev.isnad.evaluation.run.Vote;
import dev.isnad.llm.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Remembers votes in a directory, a file each, named by the SHA-256 of all that the model was told,
 * where it is and how it samples. A file that cannot be read is a vote that is not known; one that
 * cannot be written costs another call next time. Safe for use by several threads and programs.
 */
public final class VoteCache {
  private static final Logger LOG = Logger.getLogger(VoteCache.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * @param directory is made with the first vote
   */
  public VoteCache(Path directory) {
    this.directory = directory;
  }

  /** What a vote is remembered by. */
  record Key(String name) {

    /**
     * @param sampling the model's {@link dev.isnad.llm.LanguageModel#sampling}
     */
    static Key of(Prompt prompt, String sampling, int number) {
      MessageDigest digest = Sha256.begin();
      for (String part :
          List.of(
              prompt.id(), prompt.system(), prompt.user(), sampling, Integer.toString(number))) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length keeps a part's end from passing for the next one's beginning.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return new Key(HexFormat.of().formatHex(digest.digest()));
    }
  }

  Optional<Vote> read(Key key) {
    Path file = file(key);
    try {
      return Files.exists(file)
          ? Optional.ofNullable(JSON.readValue(file.toFile(), Vote.class))
          : Optional.empty();
    } catch (IOException e) {
      LOG.debugf(e, "The vote %s cannot be read", file);
      return Optional.empty();
    }
  }

  /** Through a file of another name, so that nobody reads half a vote. */
  void write(Key key, Vote vote) {
    try {
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, key.name(), ".part");
      try {
        JSON.writeValue(part.toFile(), vote);
        Files.move(
            part, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      if (warned.compareAndSet(false, true)) {
        LOG.warnf("The judge's votes cannot be kept in %s: %s", directory, e.getMessage());
      }
    }
  }

  private Path file(Key key) {
    return directory.resolve(key.name() + ".json");
  }
}
