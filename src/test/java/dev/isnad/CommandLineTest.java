package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusMainTest
class CommandLineTest {

  /** What the main class sets for the whole process is not for the tests that follow. */
  @AfterAll
  static void forget() {
    System.clearProperty("quarkus.http.host-enabled");
    System.clearProperty("quarkus.log.level");
  }

  @Test
  void asksTheBundledArticles(QuarkusMainLauncher launcher) {
    LaunchResult result =
        launcher.launch("ask", "كم ساعة يحتاج تفريغ القمح من الباخرة نجمة الشمال؟");

    assertThat(result.getOutput()).contains("30 ساعة", "[1]", "port-silos");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void asksForTheObjectOfTheApi(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("ask", "--json", "كم ساعة يحتاج تفريغ القمح؟");

    assertThat(result.getOutput()).containsPattern("(?m)^\\{\"id\":\"[^\n]*\"citations\":\\[");
  }

  @Test
  void tellsHowAnAnswerCameAboutBesideIt(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("ask", "--trace", "كم ساعة يحتاج تفريغ القمح؟");

    assertThat(result.getErrorOutput())
        .contains("question: كم ساعة يحتاج تفريغ القمح؟", "prompts: none");
    assertThat(result.getOutput()).contains("30 ساعة").doesNotContain("prompts:");
  }

  @Test
  void refusesAnEmptyQuestion(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("ask", " ");

    assertThat(result.getErrorOutput()).contains("QUESTION: expected 1 to 2000 characters");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void storesFilesAndWritesAReport(QuarkusMainLauncher launcher, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.txt"), "فقرة أولى من مقال.\n\nفقرة ثانية منه.");
    Files.writeString(folder.resolve(".hidden"), "not read");
    Path report = folder.resolveSibling("report-" + folder.getFileName());

    LaunchResult result =
        launcher.launch("ingest", folder.toString(), "--report", report.toString());

    assertThat(result.getOutput())
        .contains("1 created, 0 updated, 0 unchanged, 0 failed; 2 paragraphs, 0 near-duplicates");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readAllLines(report))
        .containsExactly(
            "{\"id\":\"a\",\"status\":\"created\",\"paragraphs\":2}",
            "{\"report\":{\"created\":1,\"updated\":0,\"unchanged\":0,\"failed\":0,"
                + "\"paragraphs\":2,\"nearDuplicates\":0,\"removedBlocks\":{}}}");
    Files.delete(report);
  }

  @Test
  void namesTheFileThatFailedAndEndsWithOne(QuarkusMainLauncher launcher, @TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Files.writeString(folder.resolve("z.txt"), "فقرة أولى من مقال.\n\nفقرة ثانية منه.");

    LaunchResult result = launcher.launch("ingest", folder.toString());

    assertThat(result.getErrorOutput().lines())
        .filteredOn(line -> line.startsWith("photo.png: "))
        .hasSize(1);
    assertThat(result.getOutput()).contains("1 created", "1 failed");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void saysInOneLineWhenThereIsNoSuchFile(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("ingest", "no-such-file");

    assertThat(result.getErrorOutput()).startsWith("no-such-file: there is no such file");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void findsTheBundledQuestionsInOrder(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("questions", "check", "samples");

    assertThat(result.getOutput()).contains("samples: questions 206, errors 0, warnings 0");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void namesTheLineOfAQuestionFileAndEndsWithOne(QuarkusMainLauncher launcher, @TempDir Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("a.jsonl"), "{\"question\": 1}\n{}\n");
    Path stale = Files.writeString(folder.resolve("b.csv"), "question,phrase\nكم؟,ليس هنا\n");

    LaunchResult result =
        launcher.launch("questions", "check", broken.toString(), stale.toString(), "none");

    assertThat(result.getOutput())
        .contains(
            "a.jsonl, line 1, question: error: expected a text, got 1",
            "a.jsonl, line 2, question: error: expected a question, got nothing",
            stale + ", question 2, gold: error: no paragraph holds \"ليس هنا\"",
            stale + ": questions 1, errors 1, warnings 0",
            "error: none: there is no such file");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(launcher.launch("questions").exitCode()).isEqualTo(2);
  }

  @Test
  void embedsEverythingAgain(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch("reembed");

    assertThat(result.getOutput()).contains(" articles embedded again");
    assertThat(launcher.launch("ask", "ما مدة المعرض؟").exitCode()).isZero();
  }

  @Test
  void tellsItsVersionAndItsCommands(QuarkusMainLauncher launcher) {
    assertThat(launcher.launch("--version").getOutput()).startsWith("isnad ");
    assertThat(launcher.launch("--help").getOutput()).contains("serve", "ingest", "ask", "reembed");
    assertThat(launcher.launch("no-such-command").exitCode()).isEqualTo(2);
  }
}
