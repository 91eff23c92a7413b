package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read as question sets. */
class QuestionFilesTest {
  @TempDir Path directory;

  @Test
  void areToldByTheirEnding() {
    assertThat(Read.set("UPPER.JSONL", "{\"question\": \"كم؟\"}").name()).isEqualTo("UPPER");
    assertThat(Read.flaws("questions.txt", "؟"))
        .containsExactly(
            "questions.txt: expected a name that ends in .jsonl, .ndjson, .json, .yaml, .yml, .csv"
                + " or .tsv");
    assertThat(Read.flaws("questions", "؟")).hasSize(1);
  }

  @Test
  void areUtf8() {
    byte[] windows = "question\nكم؟\n".getBytes(Charset.forName("windows-1256"));

    assertThat(Read.flaws("old.csv", windows))
        .containsExactly(
            "old.csv, line 2: expected UTF-8, got other bytes: save the file in UTF-8 (a"
                + " spreadsheet as \"CSV UTF-8\")");
  }

  @Test
  void areNotUtf16() {
    assertThat(Read.flaws("u.csv", "question\nكم؟\n".getBytes(StandardCharsets.UTF_16)))
        .containsExactly(
            "u.csv: expected UTF-8, got UTF-16 (\"Unicode text\"): save the file in UTF-8 (a"
                + " spreadsheet as \"CSV UTF-8\")");
    assertThat(Read.flaws("u.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'q', 0})).hasSize(1);
  }

  @Test
  void areNamedAsTheyWereGiven() throws IOException {
    Path file = Files.writeString(directory.resolve("flawed.jsonl"), "{}");

    assertThatThrownBy(() -> QuestionSets.find(file.toString()))
        .hasMessage(file + ", line 1, question: expected a question, got nothing.");
    assertThatThrownBy(() -> QuestionSets.find(directory.toString()))
        .hasMessage(directory + ": expected a file, got a directory.");
  }

  @Test
  void areNotEmpty() {
    for (String name : new String[] {"a.jsonl", "a.json", "a.yaml", "a.csv"}) {
      assertThat(Read.flaws(name, "\n")).hasSize(1).allMatch(flaw -> flaw.startsWith(name));
    }
  }

  @Test
  void areNotLargerThanIsRead() {
    assertThatThrownBy(() -> SourceFile.read("big.csv", new ByteArrayInputStream(new byte[11]), 10))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> assertThat(thrown.problem()).isEqualTo(Problem.TOO_LARGE));
  }

  @Test
  void areFoundByTheirPath() throws IOException {
    Path file = Files.writeString(directory.resolve("mine.jsonl"), "{\"question\": \"كم؟\"}");

    assertThat(QuestionSets.find(file.toString()).name()).isEqualTo("mine");
    assertThatThrownBy(() -> QuestionSets.find("no-such-set"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "no-such-set: there is no such file, and no such set comes with Isnad (samples does).");
  }
}
