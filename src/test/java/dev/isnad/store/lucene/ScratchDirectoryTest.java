package dev.isnad.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.store.ScratchStore;
import dev.isnad.store.StoreSamples;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores for a while, on disk. */
class ScratchDirectoryTest {
  @TempDir Path parent;

  private ScratchStore open() {
    return ScratchDirectory.open(parent, Clock.systemUTC(), new WordAnalyzer());
  }

  @Test
  void isEmptyAndApartFromOthersAndGoneAfterwards() throws IOException {
    try (ScratchStore first = open();
        ScratchStore second = open()) {
      first.articles().bind(StoreSamples.MODEL);
      first.articles().save(List.of(StoreSamples.article("a", "زار بوتين فيتنام.")));

      assertThat(first.articles().counts().paragraphs()).isEqualTo(1);
      assertThat(second.articles().counts().paragraphs()).isZero();
      assertThat(directories()).hasSize(2);
    }

    assertThat(directories()).isEmpty();
  }

  @Test
  void removesWhatKilledProcessesLeftLongAgo() throws IOException {
    Path old = Files.createDirectories(parent.resolve("isnad-scratch-old/index"));
    Files.writeString(old.resolve("segments_1"), "x");
    Path recent = Files.createDirectory(parent.resolve("isnad-scratch-recent"));
    Path other = Files.createDirectory(parent.resolve("other"));
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(old.getParent(), longAgo);
    Files.setLastModifiedTime(other, longAgo);

    open().close();

    assertThat(directories()).containsExactlyInAnyOrder(recent, other);
  }

  private List<Path> directories() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.toList();
    }
  }
}
