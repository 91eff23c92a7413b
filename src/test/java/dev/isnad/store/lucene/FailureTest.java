package dev.isnad.store.lucene;

import static dev.isnad.store.StoreSamples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoreSamples;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around an index, and what is said of it. */
class FailureTest {
  @TempDir Path dataDir;

  private ArticleStore open() {
    ArticleStore store = LuceneArticleStore.open(dataDir, new WordAnalyzer());
    store.bind(StoreSamples.MODEL);
    return store;
  }

  @Test
  void aSecondWriterIsToldWhoIsInTheWay() {
    try (ArticleStore first = open()) {
      first.save(List.of(article("a", "نص")));
      assertProblem(Problem.STORE_IN_USE, this::open)
          .hasMessageContaining(dataDir.resolve("index").toString());
      assertThat(first.find("a")).isPresent();
    }
    try (ArticleStore next = open()) {
      assertThat(next.find("a")).isPresent();
    }
  }

  @Test
  void aFullDiskLosesNothingAcknowledgedAndPasses() throws IOException {
    FailingDirectory disk = new FailingDirectory(FSDirectory.open(dataDir));
    try (ArticleStore store = open(disk)) {
      store.bind(StoreSamples.MODEL);
      store.save(List.of(article("a", "قبل")));
      disk.full(true);
      assertProblem(Problem.STORE_UNAVAILABLE, () -> store.save(List.of(article("b", "أثناء"))));
      assertProblem(Problem.STORE_UNAVAILABLE, () -> store.delete(List.of("a")));
      assertThat(store.find("a")).isPresent();
      disk.full(false);
      store.save(List.of(article("c", "بعد")));
      assertThat(store.contentHashes(List.of("a", "b", "c"))).containsOnlyKeys("a", "c");
    }
  }

  @Test
  void aFailedSyncIsNotAcknowledged() throws IOException {
    FailingDirectory disk = new FailingDirectory(FSDirectory.open(dataDir));
    try (ArticleStore store = open(disk)) {
      store.bind(StoreSamples.MODEL);
      store.save(List.of(article("a", "قبل")));
      disk.syncFails(true);
      assertProblem(Problem.STORE_UNAVAILABLE, () -> store.save(List.of(article("a", "أثناء"))));
      assertThat(store.contentHashes(List.of("a"))).isEqualTo(Map.of("a", "hash of [قبل]"));
      disk.syncFails(false);
      store.save(List.of(article("b", "بعد")));
      assertThat(store.contentHashes(List.of("a"))).isEqualTo(Map.of("a", "hash of [قبل]"));
      assertThat(store.counts()).isEqualTo(new StoreCounts(2, 2));
    }
  }

  private static ArticleStore open(FailingDirectory disk) {
    IndexDirectory directory = new IndexDirectory(disk, "the failing disk");
    return LuceneArticleStore.open(directory, SearchPlan.DEFAULT, new WordAnalyzer());
  }

  @Test
  void aDamagedIndexIsRefused() throws IOException {
    try (ArticleStore store = open()) {
      store.save(List.of(article("a", "نص")));
    }
    try (Stream<Path> files = Files.list(dataDir.resolve("index"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    assertProblem(Problem.STORE_UNAVAILABLE, this::open).hasMessageContaining("damaged");
    assertProblem(Problem.STORE_UNAVAILABLE, this::open).hasMessageContaining("damaged");
  }

  @Test
  void anIndexOfAnotherProgramIsLeftAlone() throws IOException {
    writeCommitData(Map.of());
    assertProblem(Problem.STORE_UNAVAILABLE, this::open).hasMessageContaining("not made by Isnad");
  }

  @Test
  void anIndexOfAnotherFormatIsRefused() throws IOException {
    writeCommitData(Map.of("isnad.schema", "0"));
    assertProblem(Problem.STORE_UNAVAILABLE, this::open).hasMessageContaining("format 0");
  }

  private void writeCommitData(Map<String, String> data) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dataDir.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void aDirectoryWithOtherFilesIsLeftAlone() throws IOException {
    Path file = Files.createDirectories(dataDir.resolve("index")).resolve("thesis.doc");
    Files.writeString(file, "chapter 1");
    assertProblem(Problem.STORE_UNAVAILABLE, this::open).hasMessageContaining("other files");
    assertThat(file).hasContent("chapter 1");
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
    Files.writeString(dataDir.resolve("index"), "a file");
    assertProblem(Problem.STORE_UNAVAILABLE, this::open)
        .hasMessageContaining(dataDir.resolve("index").toString());
  }

  @Test
  void aClosedStoreSaysSo() {
    ArticleStore store = open();
    store.close();
    assertProblem(Problem.STORE_UNAVAILABLE, store::counts).hasMessageContaining("closed");
    assertProblem(Problem.STORE_UNAVAILABLE, () -> store.save(List.of(article("a", "نص"))))
        .hasMessageContaining("closed");
    store.close();
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertProblem(
      Problem problem, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problem()).isEqualTo(problem));
  }
}
