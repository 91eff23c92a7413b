package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second computation of the same metrics, {@code src/test/scripts/recompute_metrics.py}, agrees.
 * Skipped where there is no Python; a failure with {@code ISNAD_REQUIRE_PYTHON=1}.
 */
class RecomputedMetricsTest {
  private static final Path SCRIPT = Path.of("src/test/scripts/recompute_metrics.py");
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  @TempDir Path directory;

  @BeforeAll
  static void needPython() {
    try {
      if (run("python3", "--version").exitCode == 0) {
        return;
      }
    } catch (IOException e) {
      // It is not installed.
    }
    String line = "the second computation of the metrics needs python3";
    if ("1".equals(System.getenv("ISNAD_REQUIRE_PYTHON"))) {
      throw new IllegalStateException(line);
    }
    abort("Skipped: " + line);
  }

  @Test
  void agreesOnGeneratedResults() throws IOException {
    List<QuestionResult> results = GeneratedResults.of(600, new Random(20240620));

    Output output = recompute(results);

    assertThat(output.text).contains("600 questions");
    assertThat(output.exitCode).as(output.text).isZero();
    assertThat(results)
        .extracting(result -> result.metrics().getOrDefault("f1", 0.5))
        .as("neither all right nor all wrong")
        .contains(0.0, 1.0)
        .anyMatch(f1 -> f1 > 0.1 && f1 < 0.9);
  }

  @Test
  void objectsToOneValueInAThousandThatIsWrong() throws IOException {
    List<QuestionResult> results = GeneratedResults.of(100, new Random(5));
    ObjectNode run = JSON.valueToTree(record(results));
    ObjectNode metrics = (ObjectNode) run.at("/results/17/metrics");
    metrics.put("recall@5", metrics.path("recall@5").asDouble() + 1e-8);

    Output output = recompute(run);

    assertThat(output.exitCode).as(output.text).isEqualTo(1);
    assertThat(output.text).contains("recall@5 of set1/17");
  }

  private static RunRecord record(List<QuestionResult> results) {
    RunRecord run = ResultBuilder.run("run", results);
    return new RunRecord(
        run.format(),
        run.id(),
        run.name(),
        run.startedAt(),
        run.seconds(),
        run.configuration(),
        run.paragraphs(),
        results,
        Summaries.of(results));
  }

  private Output recompute(List<QuestionResult> results) throws IOException {
    return recompute(JSON.valueToTree(record(results)));
  }

  private Output recompute(ObjectNode run) throws IOException {
    Path file = directory.resolve("run.json");
    Files.write(file, JSON.writeValueAsBytes(run));
    return run("python3", SCRIPT.toString(), file.toString());
  }

  private record Output(int exitCode, String text) {}

  private static Output run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.onExit().join().exitValue(), text);
  }
}
