package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.FileFeedbackArchive;
import dev.isnad.store.RatedAnswer;
import dev.isnad.store.Rating;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of ratings from the archive through a question set to an evaluation. */
@QuarkusMainTest
class FeedbackCommandTest {
  private static final CitedParagraph TURTLES =
      new CitedParagraph("solar-desalination-related-1", 2, "وقال منسق المتطوعين بدر الغواص");

  @TempDir static Path folder;

  /** A server that has the file open for writing, so to say. */
  private static FeedbackArchive archive;

  @BeforeAll
  static void keepSomeRatings() {
    System.setProperty("isnad.data-dir", folder.resolve("data").toString());
    archive = new FileFeedbackArchive(folder.resolve("data/feedback"));
    ArticleFilter filter = new ArticleFilter(Set.of(TURTLES.articleId()), Set.of(), null, null);
    rate("01A", Rating.UP, answered("كم بلغت نسبة فقس بيوض السلاحف؟", filter, TURTLES));
    rate("01B", Rating.UP, refused("من اكتشف البنسلين؟"));
    rate("01C", Rating.DOWN, refused("كم ساعة يحتاج تفريغ القمح من الباخرة نجمة الشمال؟"));
    rate("01D", Rating.UP, refused("withdrawn"));
    archive.delete("01D");
  }

  private static void rate(String id, Rating rating, RatedAnswer answer) {
    Instant now = Instant.parse("2026-01-05T10:00:00Z");
    archive.put(new Feedback(id, rating, "comment on " + id, now, answer));
  }

  private static RatedAnswer answered(
      String question, ArticleFilter filter, CitedParagraph... cited) {
    return new RatedAnswer(
        question, List.of("ماذا عن السلاحف؟"), filter, true, List.of(cited), "extractive");
  }

  private static RatedAnswer refused(String question) {
    return new RatedAnswer(question, List.of(), ArticleFilter.ALL, false, List.of(), "extractive");
  }

  /** The lines of a set; a test's console also has what is logged. */
  private static List<String> questions(LaunchResult result) {
    return result.getOutput().lines().filter(line -> line.startsWith("{")).toList();
  }

  /** What the main class sets for the whole process is not for the tests that follow. */
  @AfterAll
  static void forget() {
    archive.close();
    System.clearProperty("isnad.data-dir");
    System.clearProperty("quarkus.http.host-enabled");
    System.clearProperty("quarkus.log.level");
  }

  @Test
  void printsAQuestionSetThatCanBeCheckedAndEvaluated(QuarkusMainLauncher launcher)
      throws IOException {
    LaunchResult printed = launcher.launch("feedback");
    assertThat(printed.exitCode()).isZero();
    Path set = Files.write(folder.resolve("ratings.jsonl"), questions(printed));

    List<EvaluationQuestion> questions = QuestionSets.read(set).questions();
    assertThat(questions)
        .extracting(EvaluationQuestion::id)
        .containsExactly("feedback-01A", "feedback-01B", "feedback-01C");
    assertThat(questions.get(0).gold())
        .containsExactly(new Gold(TURTLES.articleId(), 2, TURTLES.words()));
    assertThat(questions.get(0).filter().articleIds()).containsExactly(TURTLES.articleId());
    assertThat(questions.get(0).turns()).containsExactly("ماذا عن السلاحف؟");
    assertThat(questions.get(1).answerable()).isFalse();

    LaunchResult checked = launcher.launch("questions", "check", set.toString());
    assertThat(checked.getOutput())
        .contains(
            "question feedback-01C, answers: warning: expected answers or gold, got neither",
            ": questions 3, errors 0, warnings 1");
    assertThat(checked.exitCode()).isZero();

    LaunchResult evaluated =
        launcher.launch(
            "evaluate",
            set.toString(),
            "--fail-under=recall@1=1",
            "--fail-under=gold-citation-recall=1");
    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.getOutput()).contains("# Evaluation: ratings");
  }

  @Test
  void printsOnlyThoseThatAreAskedFor(QuarkusMainLauncher launcher) {
    assertThat(questions(launcher.launch("feedback", "--rating", "up"))).hasSize(2);
    assertThat(questions(launcher.launch("feedback", "--rating=down")))
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"feedback-01C\",\"question\":\"كم ساعة")
        .endsWith("\"note\":\"comment on 01C\"}");

    LaunchResult refused = launcher.launch("feedback", "--rating", "none");
    assertThat(refused.getErrorOutput()).contains("--rating: expected up or down, got none");
    assertThat(refused.exitCode()).isEqualTo(2);
  }

  @Test
  void saysThatThereAreNone(QuarkusMainLauncher launcher) {
    System.setProperty("isnad.data-dir", folder.resolve("empty").toString());
    try {
      LaunchResult result = launcher.launch("feedback");

      assertThat(questions(result)).isEmpty();
      assertThat(result.getErrorOutput()).contains("There are no such ratings yet.");
      assertThat(result.exitCode()).isZero();
      assertThat(folder.resolve("empty/feedback")).doesNotExist();
    } finally {
      System.setProperty("isnad.data-dir", folder.resolve("data").toString());
    }
  }

  @Test
  void theCheckSaysWhatIsGone(QuarkusMainLauncher launcher) throws IOException {
    String line =
        "{\"id\":\"%s\",\"question\":\"%s\",\"gold\":[{\"article\":\"%s\",\"paragraph\":%d,"
            + "\"phrase\":\"%s\"}],\"tags\":[\"feedback\"],\"note\":\"شكرا\"}\n";
    Path set =
        Files.writeString(
            folder.resolve("gone.jsonl"),
            line.formatted("a", "متى؟", "deleted", 1, "x")
                + line.formatted("b", "أين؟", "marathon", 99, "x")
                + line.formatted("c", "كيف؟", "marathon", 1, "words of before"));

    LaunchResult checked = launcher.launch("questions", "check", set.toString());

    assertThat(checked.getOutput())
        .contains(
            "question a, gold: error: there is no article deleted",
            "question b, gold: error: there is no paragraph 99 in article marathon",
            "question c, gold: error: paragraph 1 of article marathon does not hold \"words of"
                + " before\"");
    assertThat(checked.exitCode()).isEqualTo(1);
  }
}
