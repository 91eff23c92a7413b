package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.Article;
import dev.isnad.store.ArticleStore;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldCheckTest {
  private static final List<Article> ARTICLES =
      List.of(
          Corpora.published(
              "visit", "الجزيرة", "2024-06-20", "زار الرئيس فيتنام ٤ مرات.", "عاد إلى بلاده."),
          Corpora.published("other", "الأهرام", null, "زار الرئيس مصر.", "زار الرئيس الصين."));

  @TempDir Path directory;

  private static List<String> findings(String... lines) {
    QuestionSet set = Read.set("set.jsonl", String.join("\n", lines));
    return GoldCheck.check(set, AskedArticles.of(ARTICLES)).stream()
        .map(f -> f.question() + " " + f.severity() + " " + f.field() + ": " + f.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \"؟\", \"gold\": \"visit#1\", \"answers\": [\"4 مرّات\", \"أربع\"]}",
        "{\"question\": \"؟\", \"gold\": \"عاد إلى\", \"answer\": \"بلاده\"}",
        "{\"question\": \"؟\", \"gold\": [\"visit#2\", \"other#1\"], \"answer\": \"الرئيس مصر\"}",
        "{\"question\": \"؟\", \"answer\": \"لا أحد يدري\"}",
        "{\"question\": \"؟\", \"answerable\": false}",
        "{\"question\": \"؟\", \"gold\": \"visit#1\", \"filter\": {\"sources\": [\"الجزيرة\"],"
            + " \"publishedTo\": \"2024-06-20\"}}"
      })
  void findsNothingWrongWith(String line) {
    assertThat(findings(line)).isEmpty();
  }

  @Test
  void findsGoldThatIsGone() {
    assertThat(
            findings(
                "{\"question\": \"1؟\", \"gold\": \"gone#1\"}",
                "{\"question\": \"2؟\", \"gold\": \"visit#3\"}",
                "{\"question\": \"3؟\", \"gold\": \"زار فيتنام\"}",
                "{\"question\": \"4؟\", \"gold\": {\"article\": \"visit\", \"phrase\": \"مصر\"}}",
                "{\"question\": \"5؟\", \"gold\": {\"article\": \"visit\", \"paragraph\": 2,"
                    + " \"phrase\": \"زار\"}}"))
        .containsExactly(
            "1 ERROR gold: there is no article gone",
            "2 ERROR gold: there is no paragraph 3 in article visit, which has 2",
            "3 ERROR gold: no paragraph holds \"زار فيتنام\"",
            "4 ERROR gold: no paragraph of article visit holds \"مصر\"",
            "5 ERROR gold: paragraph 2 of article visit does not hold \"زار\"");
  }

  @Test
  void findsGoldThatIsAmbiguous() {
    assertThat(
            findings(
                "{\"question\": \"1؟\", \"gold\": \"زار الرئيس\"}",
                "{\"question\": \"2؟\", \"gold\": {\"article\": \"other\", \"phrase\": \"زار\"}}"))
        .containsExactly(
            "1 WARNING gold: \"زار الرئيس\" stands in several paragraphs that are no copies of one"
                + " another (visit#1, other#1, other#2)",
            "2 WARNING gold: \"زار\" stands in several paragraphs that are no copies of one another"
                + " (other#1, other#2)");
  }

  @Test
  void warnsOfGoldThatStandsEverywhere() {
    QuestionSet set =
        Read.set("set.jsonl", "{\"question\": \"؟\", \"gold\": \"ا\", \"answer\": \"مصر\"}");
    String[] paragraphs = Collections.nCopies(101, "زار الرئيس فيتنام.").toArray(String[]::new);

    assertThat(
            GoldCheck.check(set, AskedArticles.of(List.of(Corpora.article("visit", paragraphs)))))
        .singleElement()
        .isEqualTo(
            new Finding(
                Finding.Severity.WARNING,
                "1",
                "gold",
                "\"ا\" stands in more than 100 paragraphs, so the gold of this question counts as"
                    + " unknown"));
  }

  @Test
  void takesCopiesForOnePieceOfEvidence() {
    QuestionSet set = Read.set("set.jsonl", "{\"question\": \"؟\", \"gold\": \"زار الرئيس\"}");
    List<Article> copies =
        List.of(Corpora.article("a", "زار الرئيس مصر."), Corpora.article("b", "زار الرئيس مصر."));
    try (ArticleStore store = Corpora.store(directory, "story", copies)) {
      assertThat(GoldCheck.check(set, AskedArticles.of(set, store))).isEmpty();
    }
    assertThat(GoldCheck.check(set, AskedArticles.of(copies))).hasSize(1);
  }

  @Test
  void findsAnswersThatStandElsewhere() {
    assertThat(
            findings(
                "{\"question\": \"؟\", \"gold\": \"visit#1\", \"answers\": [\"5 مرات\", \"خمس\"]}"))
        .containsExactly(
            "1 WARNING answers: \"5 مرات\" or \"خمس\" does not stand in the gold paragraph"
                + " (visit#1)");
  }

  @Test
  void findsFiltersThatLeaveNothing() {
    assertThat(
            findings(
                "{\"question\": \"1؟\", \"answer\": \"أ\", \"filter\": {\"sources\": [\"الرياض\"]}}",
                "{\"question\": \"2؟\", \"answer\": \"أ\", \"filter\": {\"articleIds\": [\"visit\", \"gone\"]}}",
                "{\"question\": \"3؟\", \"filter\": {\"publishedFrom\": \"2024-06-20\"}, \"gold\":"
                    + " \"other#1\"}"))
        .containsExactly(
            "1 ERROR filter: no article passes it",
            "2 ERROR filter.articleIds: there is no article gone",
            "3 ERROR gold: the filter excludes other#1");
  }

  @Test
  void findsQuestionsThatAreAskedTwice() {
    assertThat(
            findings(
                "{\"id\": \"x\", \"answer\": \"أ\", \"question\": \"أين الرئيس؟\"}",
                "{\"answer\": \"أ\", \"question\": \"اين الرئيس\"}",
                "{\"answer\": \"أ\", \"question\": \"أين الرئيس؟\", \"turns\": [\"من زار مصر؟\"]}"))
        .containsExactly("2 WARNING question: is the same as that of x");
  }

  @Test
  void findsQuestionsOfWhichNothingIsKnown() {
    assertThat(findings("{\"question\": \"من؟\"}"))
        .containsExactly(
            "1 WARNING answers: expected answers or gold, got neither: no answer can be compared");
  }

  @Test
  void checksAgainstTheArticlesThatTheSetBrings() {
    String squad =
        "{\"data\": [{\"title\": \"t\", \"paragraphs\": [{\"context\": \"It is long.\", \"qas\":"
            + " [{\"question\": \"How?\", \"answers\": [{\"text\": \"short\"}]}]}]}]}";
    QuestionSet set = Read.set("set.json", squad);

    assertThat(GoldCheck.check(set, AskedArticles.of(set, null)))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("\"short\" does not stand in the gold paragraph (set 1 t#1)");
  }
}
