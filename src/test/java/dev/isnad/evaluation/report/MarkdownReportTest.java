package dev.isnad.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report");

  @Test
  void tellsOfARun() throws IOException {
    String report = MarkdownReport.of(SampleRuns.run(), Optional.empty());

    assertThat(report).isEqualTo(Files.readString(GOLDEN.resolve("run.md")));
  }

  @Test
  void tellsOfARunAgainstAnEarlierOne() throws IOException {
    String report = MarkdownReport.of(SampleRuns.run(), Optional.of(SampleComparisons.worse()));

    assertThat(report).isEqualTo(Files.readString(GOLDEN.resolve("comparison.md")));
  }

  @Test
  void writesNumbersAlikeEverywhere() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(MarkdownReport.of(SampleRuns.run(), Optional.empty())).contains("66.7 %", "1.3 s");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void keepsHostileTextInItsCell() {
    String report =
        MarkdownReport.of(
            SampleRuns.of(
                "01K",
                List.of(
                    SampleRuns.result(
                            "a|b", "<img src=x>\n| `c` [d](javascript:e) \u001b[31m \u202e")
                        .answering("x|y\r\n# z", SampleRuns.TURTLES)
                        .build())),
            Optional.empty());

    assertThat(report)
        .contains("a\\|b", "&lt;img src=x&gt; \\| \\`c\\` [d\\](javascript:e)", "x\\|y # z")
        .doesNotContain("<", "\u001b", "\u202e", "\n# z");
  }

  @ParameterizedTest
  @CsvSource({
    "@octocat, @_octocat",
    "a@b.example, a@_b.example",
    "https://x.example, https:_//x.example",
    "www.x.example, www_.x.example",
    "owner/a.repo#5, owner/a.repo#_5",
    "الخط #7, الخط #_7",
    "gh-5, gh-_5",
    "قال@octocat, قال@_octocat",
    "turtles#2, turtles#2",
    "recall@1, recall@1",
    "10:30 @ C#, 10:30 @ C#"
  })
  void linksNowhere(String text, String parted) {
    assertThat(MarkdownTable.cell(text)).isEqualTo(parted.replace('_', '\u200B'));
  }

  @Test
  void namesFailuresOfEachKindThoughOneIsFrequent() {
    String report =
        MarkdownReport.of(
            SampleRuns.of(
                "01K",
                IntStream.range(0, 30)
                    .mapToObj(i -> SampleRuns.result("q" + i, "سؤال " + i))
                    .map(
                        result ->
                            result.build().question().id().equals("q29")
                                ? result.refusing("failed", "timeout")
                                : result.answering("جواب", SampleRuns.TURTLES))
                    .map(SampleRuns.ResultBuilder::build)
                    .toList()),
            Optional.empty());

    assertThat(report).contains("29 hallucinated · 1 failed");
    assertThat(report.lines().filter(line -> line.startsWith("| hallucinated"))).hasSize(9);
    assertThat(report.lines().filter(line -> line.startsWith("| failed"))).hasSize(1);
  }

  @Test
  void tellsOfARunThatWasNotFinished() {
    assertThat(MarkdownReport.of(cut("cancelled", 1190, Map.of()), Optional.empty()))
        .contains("\n\ncancelled after 6 of 1,190 questions (1 failed) · ");
  }

  @Test
  void tellsOfARunThatAskedOnlyAPart() {
    Map<String, String> settings =
        Map.of("questions.limit", "6", "questions.tags", "far, number", "x", "y");

    assertThat(MarkdownReport.of(cut("done", 6, settings), Optional.empty()))
        .contains(
            "\n\n6 questions (a part only: at most 6 of each set, tagged far, number) (1 failed) · ");
  }

  @Test
  void namesTheQuestionsWhoseGoldIsLost() {
    List<QuestionResult> results =
        IntStream.range(0, 7)
            .mapToObj(i -> SampleRuns.result("q" + i, "سؤال " + i))
            .map(result -> result.missing(new Gold("gone", 3, null)).build())
            .toList();

    assertThat(MarkdownReport.of(SampleRuns.of("01K", results), Optional.empty()))
        .contains(
            "**7 questions have gold evidence that the articles do not hold**",
            "عينة/q0, عينة/q1, عينة/q2, عينة/q3, عينة/q4 and 2 more.",
            "`isnad questions check`");
    assertThat(MarkdownReport.of(SampleRuns.run(), Optional.empty()))
        .doesNotContain("questions check");
  }

  private static RunRecord cut(String status, int asked, Map<String, String> settings) {
    RunRecord run = SampleRuns.run();
    Configuration made = run.configuration();
    return new RunRecord(
        run.format(),
        run.id(),
        run.name(),
        run.startedAt(),
        run.seconds(),
        new Configuration(
            made.version(),
            made.generator(),
            made.embedding(),
            made.store(),
            settings,
            made.prompts(),
            made.corpora()),
        run.paragraphs(),
        run.results(),
        run.metrics(),
        status,
        asked);
  }
}
