package dev.isnad.store;

import static dev.isnad.store.FeedbackArchiveContract.all;
import static dev.isnad.store.FeedbackArchiveContract.feedback;
import static dev.isnad.store.FeedbackArchiveContract.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings in a file. */
class FileFeedbackArchiveTest implements FeedbackArchiveContract {
  @TempDir Path directory;

  private Path file;
  private FeedbackArchive archive;

  @BeforeEach
  void open() {
    archive = another();
    file = directory.resolve("feedback/feedback.ndjson");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private FeedbackArchive another() {
    return new FileFeedbackArchive(directory.resolve("feedback"));
  }

  @Override
  public FeedbackArchive archive() {
    return archive;
  }

  @Override
  public FeedbackArchive reopened() {
    archive.close();
    archive = another();
    return archive;
  }

  @Test
  void addsALineForEachChange() throws IOException {
    archive.put(feedback(1, Rating.UP, null));
    archive.put(feedback(1, Rating.DOWN, "«لا»"));
    archive.delete(id(1));

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("{\"answerId\":\"" + id(1) + "\",\"rating\":\"up\"");
    assertThat(lines.get(1)).contains("\"comment\":\"«لا»\"", "\"ratedAt\":\"2026-01-05T");
    assertThat(lines.get(2)).isEqualTo("{\"answerId\":\"" + id(1) + "\",\"withdrawn\":true}");
  }

  @Test
  void survivesATornLastLine() throws IOException {
    archive.put(feedback(1, Rating.UP, null));
    archive.put(feedback(2, Rating.UP, "torn"));
    byte[] whole = Files.readAllBytes(file);
    int first = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    archive.close();
    for (int length = first; length < whole.length; length += 7) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));

      assertThat(all(reopened())).containsExactly(feedback(1, Rating.UP, null));
      archive.put(feedback(3, Rating.DOWN, null));
      assertThat(all(reopened()))
          .containsExactly(feedback(1, Rating.UP, null), feedback(3, Rating.DOWN, null));
    }
  }

  @Test
  void leavesLinesAsTheyAreThatItCannotRead() throws IOException {
    archive.put(feedback(1, Rating.UP, null));
    archive.put(feedback(1, Rating.UP, "newer"));
    archive.close();
    String strange = "{\"answerId\":\"" + id(2) + "\",\"rating\":\"sideways\"}\n\0\0\0\n";
    Files.writeString(file, strange, StandardOpenOption.APPEND);

    archive.put(feedback(3, Rating.UP, null));

    assertThat(Files.readString(file)).contains(strange).doesNotContain("\"comment\":null,\"x");
    assertThat(Files.readAllLines(file)).hasSize(4);
    assertThat(all(archive)).extracting(Feedback::answerId).containsExactly(id(1), id(3));
  }

  @Test
  void forgetsWhatIsOutOfDateWhenItIsOpened() throws IOException {
    archive.put(feedback(1, Rating.UP, "secret of one"));
    archive.put(feedback(2, Rating.UP, "secret of two"));
    archive.put(feedback(2, Rating.DOWN, "last word"));
    archive.delete(id(1));
    Files.writeString(file.resolveSibling("feedback.ndjson.new"), "left by a killed process");

    reopened().put(feedback(3, Rating.UP, null));

    assertThat(Files.readString(file)).contains("last word").doesNotContain("secret");
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(directory.resolve("feedback"))
        .isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
  }

  @Test
  void goesOnWhereAShorterFileCannotBeWritten() throws IOException {
    archive.put(feedback(1, Rating.UP, "first"));
    archive.put(feedback(1, Rating.UP, "second"));
    Path inTheWay = file.resolveSibling("feedback.ndjson.new/x");
    Files.createDirectories(inTheWay);

    for (int i = 0; i < 300; i++) {
      reopenedNowAndThen(i).put(feedback(1, Rating.DOWN, "c" + i));
    }
    assertThat(Files.readAllLines(file)).hasSize(302);
    assertThat(all(archive)).containsExactly(feedback(1, Rating.DOWN, "c299"));

    Files.delete(inTheWay);
    reopened().put(feedback(2, Rating.UP, null));
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  private FeedbackArchive reopenedNowAndThen(int number) {
    return number % 100 == 0 ? reopened() : archive;
  }

  @Test
  void staysShortHoweverOftenReadersChangeTheirMinds() throws IOException {
    long one = FeedbackLines.line(feedback(1, Rating.UP, "c100")).length;
    for (int i = 0; i < 1_000; i++) {
      archive.put(feedback(i % 10, Rating.UP, "c" + i));
      assertThat(Files.size(file)).isLessThan(225 * one);
    }

    assertThat(Files.readAllLines(file)).hasSizeLessThan(225);
    assertThat(all(archive)).hasSize(10).last().extracting(Feedback::comment).isEqualTo("c999");
    assertThat(all(reopened())).hasSize(10);
  }

  @Test
  void mayBeReadByAnotherProcessMeanwhile() {
    FeedbackArchive reader = another();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      archive.put(feedback(i % 5, Rating.UP, "c" + i));
      if (i % 37 == 0) {
        sizes.add(all(reader).size());
      }
    }

    assertThat(sizes.subList(1, sizes.size())).containsOnly(5);
  }

  @Test
  void letsOneProcessWrite() {
    archive.put(feedback(1, Rating.UP, null));
    FeedbackArchive second = another();

    assertProblem(() -> second.put(feedback(2, Rating.UP, null)), Problem.STORE_IN_USE);
    assertThat(all(second)).hasSize(1);
    archive.close();
    second.put(feedback(2, Rating.UP, null));
    assertThat(all(second)).hasSize(2);
    second.close();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsUnavailable() throws IOException {
    Files.writeString(directory.resolve("feedback"), "a file");

    assertProblem(() -> archive.put(feedback(1, Rating.UP, null)), Problem.STORE_UNAVAILABLE);
    assertProblem(() -> archive.delete(id(1)), Problem.STORE_UNAVAILABLE);
    assertProblem(() -> archive.forEach(f -> {}), Problem.STORE_UNAVAILABLE);

    Files.delete(directory.resolve("feedback"));
    archive.put(feedback(1, Rating.UP, null));
    assertThat(all(archive)).hasSize(1);
  }

  private static void assertProblem(ThrowingCallable call, Problem problem) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(problem);
  }
}
