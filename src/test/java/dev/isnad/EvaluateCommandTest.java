package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate of every build: the answers to the bundled question set may not get worse than the
 * values below, a little under what was last measured; and a gate that is not kept to is seen.
 */
@QuarkusMainTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluateCommandTest {
  private static final List<String> GATES =
      List.of(
          "--fail-under=recall@1=0.68",
          "--fail-under=recall@5=0.92",
          "--fail-under=recall@10=0.95",
          "--fail-under=contains-gold=0.78",
          "--fail-under=gold-citation-recall=0.88",
          "--fail-under=citation-recall=1",
          "--fail-under=citation-precision=1",
          "--fail-under=quote-exactness=1",
          "--fail-over=invalid-citations=0",
          "--fail-over=hallucination-rate=0.46",
          "--fail-over=error-rate=0.11");

  private static final String VECTOR_WEIGHT = "isnad.retrieval.vector-weight";

  @TempDir static Path folder;

  @BeforeAll
  static void keepRunsBetweenLaunches() {
    System.setProperty("isnad.data-dir", folder.resolve("data").toString());
  }

  @AfterEach
  void rankAsMeasured() {
    System.clearProperty(VECTOR_WEIGHT);
  }

  /** What the main class sets for the whole process is not for the tests that follow. */
  @AfterAll
  static void forget() {
    System.clearProperty("isnad.data-dir");
    System.clearProperty("quarkus.http.host-enabled");
    System.clearProperty("quarkus.log.level");
  }

  private static LaunchResult evaluate(QuarkusMainLauncher launcher, String... arguments) {
    List<String> all = new ArrayList<>(List.of("evaluate", "samples"));
    all.addAll(Arrays.asList(arguments));
    return launcher.launch(all.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void keepsToTheGates(QuarkusMainLauncher launcher) {
    List<String> arguments = new ArrayList<>(GATES);
    arguments.add("--out=" + folder.resolve("out"));
    LaunchResult result = evaluate(launcher, arguments.toArray(String[]::new));

    assertThat(result.getErrorOutput()).doesNotContain("gate failed");
    assertThat(result.exitCode()).isZero();
    assertThat(result.getOutput()).contains("# Evaluation: samples", "| recall@1 |");
    assertThat(folder.resolve("out/run.json")).isNotEmptyFile();
    assertThat(folder.resolve("out/summary.md")).isNotEmptyFile();
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
  }

  @Test
  @Order(2)
  void namesTheQuestionsOfARankingThatBroke(QuarkusMainLauncher launcher) {
    System.setProperty(VECTOR_WEIGHT, "1000");
    LaunchResult result =
        evaluate(launcher, "--against=last", "--fail-if-worse", "--fail-under=recall@1=0.68");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.getOutput()).contains("worse");
    assertThat(result.getErrorOutput())
        .containsPattern("gate failed: recall@1 is 0\\.\\d{4}, at least 0\\.6800 is asked for")
        .containsPattern("gate failed: recall@1 is worse, 0\\.\\d{4} after 0\\.\\d{4}")
        .containsPattern("(?m)^  0\\.00  samples/\\S+  \\S+");
  }

  @Test
  @Order(3)
  void comparesAndDeletesKeptRuns(QuarkusMainLauncher launcher) {
    String run = folder.resolve("out/run.json").toString();

    LaunchResult listed = launcher.launch("runs");
    assertThat(listed.getOutput().lines().filter(line -> line.contains(" done "))).hasSize(2);
    LaunchResult compared = launcher.launch("runs", "compare", run, "last");
    assertThat(compared.getOutput()).contains("recall@1").contains("worse");
    assertThat(launcher.launch("runs", "delete", "").exitCode()).isEqualTo(2);
    assertThat(launcher.launch("runs", "show", "last").getOutput())
        .contains("## Against run", "worse");
    assertThat(launcher.launch("runs", "delete", "last").getOutput()).contains("1 deleted");
    assertThat(launcher.launch("runs", "show", "no-such-run").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(4)
  void explainsItsMetrics(QuarkusMainLauncher launcher) {
    assertThat(launcher.launch("evaluate", "--help").getOutput())
        .contains("--fail-under", "recall@1   ", "95 % of", "error-rate ↓");
  }

  @Test
  @Order(5)
  void refusesGatesThatMeanNothing(QuarkusMainLauncher launcher) {
    LaunchResult unknown = evaluate(launcher, "--fail-under=recall=0.5");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.getErrorOutput())
        .contains("--fail-under: expected metric=value, the metric one of recall@1, recall@5")
        .doesNotContain("judged-correct,");

    LaunchResult nowhere = evaluate(launcher, "--out=" + folder.resolve("out/run.json"));
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.getErrorOutput()).contains("--out: the directory cannot be created");

    LaunchResult wrongWay = evaluate(launcher, "--fail-over=recall@1=0.5");
    assertThat(wrongWay.exitCode()).isEqualTo(2);
    assertThat(wrongWay.getErrorOutput())
        .contains("--fail-over: of recall@1 more is better: use --fail-under")
        .contains("Try 'isnad evaluate --help' for more.")
        .doesNotContain("Usage:");
  }
}
