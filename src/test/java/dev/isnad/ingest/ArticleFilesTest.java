package dev.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  @TempDir Path folder;

  @Test
  void readsThroughFoldersInOrderAndLeavesHiddenOnesOut() throws IOException {
    write("b.txt");
    write("a/z.txt");
    write(".git/x.txt");
    write("a/.hidden");

    assertThat(locators(folder)).containsExactly("a/z.txt", "b.txt");
  }

  @Test
  void followsALinkThatWasNamed() throws IOException {
    write("real/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(locators(link)).containsExactly("a.txt");
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "فقرة.");
  }

  private static List<String> locators(Path root) {
    List<ReadResult> results = new ArrayList<>();
    ArticleFiles.under(new ArticleReader(), List.of(root)).read(results::add);
    return results.stream().map(ReadResult::locator).toList();
  }
}
