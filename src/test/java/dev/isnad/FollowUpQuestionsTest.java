package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.Corpus;
import dev.isnad.benchmark.PageSet;
import dev.isnad.benchmark.RankingQuality;
import dev.isnad.benchmark.SquadSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.llm.Prompts;
import dev.isnad.retrieval.FollowUp;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations about the bundled articles: what their last question is taken for, and gets. */
class FollowUpQuestionsTest {
  private static final Path ABOUT_REAL_PAGES =
      Path.of("src/test/resources/questions/follow-ups-real-pages.jsonl");
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Path REAL_PAGES = Path.of("../shared/data/articles");

  @TempDir Path directory;

  /** What follow-up questions got: with the rule, and sought as they were asked. */
  private record Outcome(int cited, int citedAsAsked, int wronglyAnswered, List<String> misses) {}

  @Test
  void areAnsweredFromTheRightParagraph() throws IOException {
    Outcome outcome = ask(aboutSamples("follow-up"), PageSet.articles(SAMPLES));

    assertThat(outcome.cited())
        .as("of 48, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(40)
        .isGreaterThan(outcome.citedAsAsked());
    assertThat(outcome.wronglyAnswered()).as("of 8 that nothing answers").isLessThanOrEqualTo(1);
  }

  @Test
  void areAnsweredAmongManyOtherArticles() throws IOException {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    List<Article> articles = new ArrayList<>(PageSet.articles(SAMPLES));
    for (String name : List.of("xquad.ar", "arcd-train", "xquad.en")) {
      articles.addAll(SquadSet.read(name).corpus());
    }

    Outcome outcome = ask(aboutSamples("follow-up"), articles);

    assertThat(outcome.cited())
        .as("of 48, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(40)
        .isGreaterThan(outcome.citedAsAsked() + 10);
    assertThat(outcome.wronglyAnswered()).as("of 8 that nothing answers").isLessThanOrEqualTo(1);
  }

  @Test
  void aboutTheRealPagesAsWell() throws IOException {
    assumeTrue(Files.exists(REAL_PAGES), "the shared pages are not at " + REAL_PAGES);
    List<Article> articles = new ArrayList<>(PageSet.articles(SAMPLES));
    articles.addAll(PageSet.articles(REAL_PAGES));

    Outcome outcome = ask(tagged(QuestionSets.read(ABOUT_REAL_PAGES), "follow-up"), articles);

    assertThat(outcome.cited())
        .as("of 32, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(24)
        .isGreaterThan(outcome.citedAsAsked());
  }

  private Outcome ask(List<EvaluationQuestion> conversations, List<Article> articles) {
    HashingEmbeddingModel model = new HashingEmbeddingModel(256);
    Embedder embedder = new Embedder(model, model.modelName());
    try (ArticleStore store = PageSet.store(directory, embedder, articles)) {
      var retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      var service =
          new AnswerService(retriever, new Prompts(Optional.empty()), Extraction.MEASURED);
      int cited = 0;
      int citedAsAsked = 0;
      int wronglyAnswered = 0;
      List<String> misses = new ArrayList<>();
      for (EvaluationQuestion conversation : conversations) {
        Answer answer = converse(service, conversation);
        if (!conversation.answerable()) {
          wronglyAnswered += answer instanceof Answer.Answered ? 1 : 0;
        } else {
          boolean right = isCited(conversation, answer);
          cited += right ? 1 : 0;
          Answer asAsked = answer(service, conversation.question());
          citedAsAsked += isCited(conversation, asAsked) ? 1 : 0;
          misses.add(right ? "" : turns(conversation) + " → " + answer.text());
        }
      }
      misses.removeIf(String::isEmpty);
      return new Outcome(cited, citedAsAsked, wronglyAnswered, misses);
    }
  }

  /** The answer to the last question; each goes on from the last that was answered. */
  private static Answer converse(AnswerService service, EvaluationQuestion conversation) {
    String topic = null;
    Answer answer = null;
    for (String question : turns(conversation)) {
      String standalone = FollowUp.standalone(question, topic);
      answer = answer(service, standalone);
      topic = answer instanceof Answer.Answered ? standalone : topic;
    }
    return answer;
  }

  private static List<String> turns(EvaluationQuestion conversation) {
    List<String> turns = new ArrayList<>(conversation.turns());
    turns.add(conversation.question());
    return turns;
  }

  private static boolean isCited(EvaluationQuestion conversation, Answer answer) {
    Gold gold = conversation.gold().get(0);
    return answer instanceof Answer.Answered answered
        && answered.citations().stream()
            .anyMatch(cited -> gold.isIn(cited.articleId(), cited.paragraph(), cited.text()));
  }

  private static Answer answer(AnswerService service, String question) {
    return service.answer(new Question(question, ArticleFilter.ALL));
  }

  @Test
  void areNotSeenWhereTheTopicChanges() {
    List<EvaluationQuestion> changes = new ArrayList<>(aboutSamples("topic-change"));
    changes.addAll(tagged(QuestionSets.read(ABOUT_REAL_PAGES), "topic-change"));

    assertThat(changes).hasSize(24);
    assertThat(changes)
        .allSatisfy(
            change ->
                assertThat(FollowUp.standalone(change.question(), change.turns().get(0)))
                    .isEqualTo(change.question()));
  }

  private static List<EvaluationQuestion> aboutSamples(String tag) {
    return tagged(QuestionSets.find("samples"), tag);
  }

  private static List<EvaluationQuestion> tagged(QuestionSet set, String tag) {
    return set.questions().stream().filter(q -> q.tags().contains(tag)).toList();
  }

  /** Some of them do lean on their paragraph: «من رسمها؟». */
  @ParameterizedTest
  @ValueSource(strings = {"xquad.ar", "arcd-train", "xquad.en"})
  void areRarelySeenAmongStandaloneQuestions(String name) {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    QuestionSet set = SquadSet.read(name);

    List<String> taken =
        set.questions().stream()
            .map(EvaluationQuestion::question)
            .filter(q -> !FollowUp.standalone(q, "متى زار بوتين فيتنام؟").equals(q))
            .toList();

    assertThat(taken).hasSizeLessThan(set.questions().size() / 25);
  }

  /**
   * ARCD's questions on a paragraph are a conversation of a kind: «ما هى الموناليزا؟ من رسمها؟».
   */
  @Test
  void thatSpeakersOfArabicAskedFindTheirParagraph() {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    QuestionSet set = SquadSet.read("arcd-train");
    Embedder embedder = new Embedder(new HashingEmbeddingModel(256), "hashing");
    try (ArticleStore store = Corpus.store(directory, embedder, set)) {
      var retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      int first = 0;
      int firstAsAsked = 0;
      EvaluationQuestion before = set.questions().get(0);
      String last = before.question();
      for (EvaluationQuestion item : set.questions()) {
        boolean goesOn = item.gold().equals(before.gold());
        String standalone = FollowUp.standalone(item.question(), goesOn ? last : null);
        if (!standalone.equals(item.question())) {
          first += isFirst(retriever, standalone, item) ? 1 : 0;
          firstAsAsked += isFirst(retriever, item.question(), item) ? 1 : 0;
        }
        before = item;
        last = standalone;
      }
      assertThat(first).as("of 22").isGreaterThanOrEqualTo(18);
      assertThat(firstAsAsked).as("of 22").isLessThan(first);
    }
  }

  private static boolean isFirst(Retriever retriever, String question, EvaluationQuestion item) {
    return retriever.retrieve(question, ArticleFilter.ALL, 1).stream()
        .anyMatch(found -> RankingQuality.isGold(found, item));
  }
}
