package dev.isnad.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.store.StoreSamples;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it saves: what it had acknowledged is there. */
class CrashTest {
  private static final int ROUNDS = 3;
  private static final int PARAGRAPHS = 3;

  @TempDir Path dataDir;

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(saveUntilKilled(round, 5 + 10 * round));
      try (LuceneArticleStore store = LuceneArticleStore.open(dataDir, new WordAnalyzer())) {
        store.bind(StoreSamples.MODEL);
        assertThat(store.contentHashes(acknowledged)).hasSize(acknowledged.size());
        long articles = store.counts().articles();
        assertThat(store.counts().paragraphs()).isEqualTo(PARAGRAPHS * articles);
      }
    }
  }

  /** Starts another JVM, kills it after some acknowledgements and returns all that it printed. */
  private List<String> saveUntilKilled(int round, int enough) throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                dataDir.toString(),
                String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = child.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        acknowledged.add(line);
        if (acknowledged.size() == enough) {
          child.destroyForcibly();
        }
      }
    } catch (IOException e) {
      // The pipe of a killed process may close within a line.
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    }
    assertThat(child.waitFor()).isNotZero();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    return acknowledged;
  }

  /** Saves articles from two threads for ever and prints the id of each that is acknowledged. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] args) {
      LuceneArticleStore store = LuceneArticleStore.open(Path.of(args[0]), new WordAnalyzer());
      store.bind(StoreSamples.MODEL);
      for (String thread : List.of("a", "b")) {
        new Thread(() -> saveForEver(store, args[1] + thread)).start();
      }
    }

    private static void saveForEver(LuceneArticleStore store, String prefix) {
      for (int i = 0; ; i++) {
        StoredArticle article = StoreSamples.article(prefix + i, "أول", "ثان " + i, "ثالث");
        store.save(List.of(article));
        synchronized (Saver.class) {
          System.out.println(prefix + i);
        }
      }
    }
  }
}
