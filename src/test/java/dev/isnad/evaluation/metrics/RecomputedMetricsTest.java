package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

  /** What answers are made of, the awkward as often as the plain. */
  private static final List<String> PIECES =
      List.of(
          "القاهرة",
          "قاهره",
          "القـــاهِرةُ",
          "أحمد",
          "إحمد",
          "ٱلله",
          "مستشفى",
          "مستشفي",
          "ال",
          "إلى",
          "الى",
          "آل",
          "و",
          "والـ",
          "\uFEFB",
          "\uFEF7\uFEAE\uFE91\uFE8E",
          "\uFDFA",
          "ک",
          "کتاب",
          "هۀ",
          "4",
          "٤",
          "۴",
          "1,000",
          "١٬٠٠٠",
          "1.000",
          "1000.0",
          "3.50",
          "٣٫٥",
          "007",
          "0.0",
          "1,234.50",
          "12.5.2024",
          "1.234.567",
          "1,2,3",
          "1234,567",
          "عام2001",
          "2001م",
          "F16",
          "3\u200F.5",
          "٥٪",
          "U.S.",
          "the",
          "The",
          "AN",
          "a",
          "Ça",
          "İstanbul",
          "ΣΑΣ",
          "Größe",
          "twenty-two",
          "don't",
          "،",
          "؟",
          "«",
          "»",
          "…",
          ".",
          ",",
          "$",
          "+",
          "€",
          "°",
          "🕊",
          "👩‍👩‍👧",
          "\u0651",
          "\u0640",
          "\u200C",
          "\u202B",
          "\uFEFF",
          "\u00AD",
          "²",
          "Ⅳ",
          "½",
          "कि",
          "é",
          "e\u0301",
          "\u06DD",
          "٬",
          "٫",
          "\u0674",
          "\u0675",
          "\uD83D\uDD4A\uFE0F",
          "ﬁ",
          "\u1E9E",
          "\uFF13",
          "\uD835\uDFDB",
          "\u0130",
          "لم",
          "لا",
          "من",
          "ـال",
          "الـ",
          "سسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسس");

  private static final List<String> GLUE =
      List.of(" ", " ", " ", "", "\u00A0", "\n", "-", "،", "ـ", ".");

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
    Random random = new Random(20240620);
    List<QuestionResult> results =
        IntStream.range(0, 600).mapToObj(i -> generated(random, i)).toList();

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
    Random random = new Random(5);
    List<QuestionResult> results =
        IntStream.range(0, 100).mapToObj(i -> generated(random, i)).toList();
    ObjectNode run = JSON.valueToTree(record(results));
    ObjectNode metrics = (ObjectNode) run.at("/results/17/metrics");
    metrics.put("recall@5", metrics.path("recall@5").asDouble() + 1e-8);

    Output output = recompute(run);

    assertThat(output.exitCode).as(output.text).isEqualTo(1);
    assertThat(output.text).contains("recall@5 of set1/17");
  }

  private static QuestionResult generated(Random random, int number) {
    ResultBuilder result = question("" + number).in("set" + number % 2).tagged("tag" + number % 3);
    List<String> words = words(random);
    if (random.nextInt(6) == 0) {
      result.unanswerable();
    }
    if (random.nextInt(8) > 0) {
      result.accepting(joined(random, words(random)), joined(random, words));
    }
    for (int piece = random.nextInt(4); piece > 0; piece--) {
      result.gold(refs(random, random.nextInt(4)));
    }
    result.ranked(refs(random, random.nextInt(11))).context(random.nextInt(6));
    return switch (random.nextInt(6)) {
      case 0 -> result.refused().measured();
      case 1 -> random.nextBoolean() ? result.failed().measured() : result.measured();
      case 2 -> result.predicting(joined(random, words(random))).measured();
      default -> result.predicting(joined(random, changed(random, words))).measured();
    };
  }

  private static List<String> words(Random random) {
    return random.ints(random.nextInt(6), 0, PIECES.size()).mapToObj(PIECES::get).toList();
  }

  private static List<String> changed(Random random, List<String> words) {
    List<String> changed = new ArrayList<>(words);
    if (random.nextBoolean()) {
      changed.addAll(random.nextInt(changed.size() + 1), words(random));
    }
    return changed;
  }

  private static String joined(Random random, List<String> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> joined.append(word).append(GLUE.get(random.nextInt(GLUE.size()))));
    return joined.toString();
  }

  private static String[] refs(Random random, int count) {
    return random
        .ints(1, 13)
        .distinct()
        .limit(count)
        .mapToObj(paragraph -> "a#b#" + paragraph)
        .toArray(String[]::new);
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
