package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets in the format of SQuAD, which bring their own articles. */
class SquadQuestionsTest {
  private static final String TEXT =
      """
      {"version": "v2.0", "data": [
        {"title": "Nile", "paragraphs": [
          {"context": " The Nile is long. ", "qas": [
            {"id": "a", "question": "How long? ", "answers": [
              {"text": "long", "answer_start": 12}, {"text": "long", "answer_start": 12},
              {"text": "The Nile", "answer_start": 0}], "is_impossible": false},
            {"id": "a", "question": "How deep?", "answers": [], "is_impossible": true,
             "plausible_answers": [{"text": "long", "answer_start": 12}]}]},
          {"context": "It flows north.", "qas": [
            {"question": "Where to?", "answers": [{"text": "north", "answer_start": 9}]}]}]},
        {"title": "Nile", "paragraphs": [
          {"context": "النيل أطول الأنهار.", "qas": []},
          {"context": "It flows north.", "qas": [
            {"id": 7, "question": "Which way?", "answers": [{"text": "north"}], "extra": [1]}]}]},
        {"title": "Again", "paragraphs": [{"context": "The Nile is long.", "qas": []}]}
      ]}
      """;

  @Test
  void haveTheirContextsAsParagraphs() {
    List<Article> corpus = Read.set("nile.json", TEXT).corpus();

    assertThat(corpus).extracting(Article::id).containsExactly("nile 1 Nile", "nile 2 Nile");
    assertThat(corpus.get(0).paragraphs())
        .containsExactly(
            new Paragraph(1, "The Nile is long."), new Paragraph(2, "It flows north."));
    assertThat(corpus.get(1).paragraphs()).containsExactly(new Paragraph(1, "النيل أطول الأنهار."));
    assertThat(corpus).extracting(a -> a.metadata().language()).containsExactly("en", "ar");
    assertThat(corpus).allMatch(article -> article.metadata().source().equals("nile"));
  }

  @Test
  void haveTheirContextAsGold() {
    QuestionSet set = Read.set("nile.json", TEXT);

    assertThat(set.bringsCorpus()).isTrue();
    assertThat(set.questions())
        .extracting(EvaluationQuestion::id)
        .containsExactly("a", "a-2", "3", "7");
    assertThat(set.questions())
        .extracting(EvaluationQuestion::answers)
        .containsExactly(
            List.of("long", "The Nile"), List.of(), List.of("north"), List.of("north"));
    assertThat(set.questions())
        .extracting(EvaluationQuestion::gold)
        .containsExactly(
            List.of(new Gold("nile 1 Nile", 1, null)),
            List.of(),
            List.of(new Gold("nile 1 Nile", 2, null)),
            List.of(new Gold("nile 1 Nile", 2, null)));
    assertThat(set.questions())
        .extracting(EvaluationQuestion::answerable)
        .containsExactly(true, false, true, true);
    assertThat(set.questions().get(0).question()).isEqualTo("How long?");
  }

  @Test
  void nameTheLineOfAFlaw() {
    String text =
        """
        {"data": [
          {"title": "x", "paragraphs": [
            {"context": "c", "qas": [
              {"id": "1", "answers": [{"text": "c"}]},
              {"id": "2", "question": "?", "answers": [{"start": 0}]},
              {"id": "3", "question": "?"}]},
            {"qas": []},
            {"context": "d"}]},
          7,
          {"title": "y"}]}
        """;

    assertThat(Read.flaws("bad.json", text))
        .containsExactly(
            "bad.json, line 4, question: expected a question, got nothing",
            "bad.json, line 5, answers[0]: expected a text, got nothing",
            "bad.json, line 6, answers: expected a list of objects",
            "bad.json, line 7, context: expected a text, got nothing",
            "bad.json, line 8, qas: expected a list of objects",
            "bad.json, line 9, data: expected objects with paragraphs",
            "bad.json, line 10, paragraphs: expected a list of objects");
  }

  @Test
  void mayHaveLongTitles() {
    String title = "😀".repeat(300);
    String text =
        "{\"data\": [{\"title\": \""
            + title
            + "\", \"paragraphs\": [{\"context\": \"c\","
            + " \"qas\": [{\"question\": \"?\", \"answers\": []}]}]}]}";

    Article article = Read.set("long.json", text).corpus().get(0);

    assertThat(article.id()).hasSizeLessThanOrEqualTo(Article.LONGEST_ID).endsWith("😀");
  }

  @Test
  void mayHaveALongName() {
    String text =
        """
        {"data": [{"title": "a", "paragraphs": [{"context": "c", "qas": [
           {"question": "?", "answers": [{"text": "c"}]}]}]},
         {"title": "b", "paragraphs": [{"context": "d", "qas": []}]}]}
        """;
    String name = "س".repeat(199) + " " + "😀".repeat(100);

    QuestionSet set = Read.set(name + ".json", text);

    assertThat(set.corpus())
        .extracting(Article::id)
        .containsExactly("س".repeat(199) + " 1 a", "س".repeat(199) + " 2 b");
    assertThat(GoldCheck.check(set, AskedArticles.of(set.corpus()))).isEmpty();
  }

  @Test
  void mayHaveATitleThatIsCutBetweenWords() {
    String title = "x".repeat(245) + " y".repeat(10);
    String text =
        "{\"data\": [{\"title\": \"%s\", \"paragraphs\": [{\"context\": \"c\", \"qas\":"
            + " [{\"question\": \"?\", \"answers\": [{\"text\": \"c\"}]}]}]}]}";

    for (String name : List.of("a", "ab")) {
      QuestionSet set = Read.set(name + ".json", text.formatted(title));

      assertThat(GoldCheck.check(set, AskedArticles.of(set.corpus()))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"xquad.ar, 48, 240, 1190", "xquad.en, 48, 240, 1190", "arcd-train, 77, 231, 693"})
  void mayBePublishedOnes(String name, int articles, int paragraphs, int questions) {
    Path file = Path.of("../shared/data/squad", name + ".json");
    assumeTrue(Files.exists(file), "there is no " + file);

    QuestionSet set = QuestionSets.read(file);

    assertThat(set.corpus().size()).isEqualTo(articles);
    assertThat(set.corpus().stream().mapToInt(a -> a.paragraphs().size()).sum())
        .isEqualTo(paragraphs);
    assertThat(set.questions().size()).isEqualTo(questions);
    assertThat(set.questions())
        .allMatch(q -> q.answerable() && q.gold().size() == 1 && !q.answers().isEmpty());
  }
}
