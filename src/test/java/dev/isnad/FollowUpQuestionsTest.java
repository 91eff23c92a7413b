package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.benchmark.Corpus;
import dev.isnad.benchmark.PageSet;
import dev.isnad.benchmark.SquadSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations about the bundled articles: what their last question is taken for, and gets. */
class FollowUpQuestionsTest {
  private static final Path CONVERSATIONS = Path.of("src/test/resources/questions");
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Path REAL_PAGES = Path.of("../shared/data/articles");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  /**
   * A conversation.
   *
   * @param turns the questions in order
   * @param followUp whether the last one needs those before it
   * @param phrase words of the paragraph that answers the last, or {@code null} where none does
   * @param expected what stands there
   */
  private record Conversation(
      List<String> turns, boolean followUp, String article, String phrase, String expected) {

    String last() {
      return turns.get(turns.size() - 1);
    }

    boolean isCited(Answer answer) {
      return answer instanceof Answer.Answered answered
          && answered.citations().stream().anyMatch(cited -> cited.text().contains(phrase));
    }
  }

  /** What follow-up questions got: with the rule, and sought as they were asked. */
  private record Outcome(int cited, int citedAsAsked, int wronglyAnswered, List<String> misses) {}

  @Test
  void areAnsweredFromTheRightParagraph() throws IOException {
    Outcome outcome = ask("follow-ups.jsonl", PageSet.articles(SAMPLES));

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
      SquadSet.read(name)
          .articles()
          .forEach((title, texts) -> articles.add(article(name + title, title, texts)));
    }

    Outcome outcome = ask("follow-ups.jsonl", articles);

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

    Outcome outcome = ask("follow-ups-real-pages.jsonl", articles);

    assertThat(outcome.cited())
        .as("of 32, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(24)
        .isGreaterThan(outcome.citedAsAsked());
  }

  private static Article article(String id, String title, List<String> texts) {
    var metadata = new ArticleMetadata(title, null, null, null, null, null, List.of());
    List<Paragraph> paragraphs =
        IntStream.range(0, texts.size()).mapToObj(i -> new Paragraph(i + 1, texts.get(i))).toList();
    return new Article(id, metadata, null, List.of(), paragraphs);
  }

  private Outcome ask(String questions, List<Article> articles) throws IOException {
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
      for (Conversation conversation : conversations(questions, true)) {
        Answer answer = converse(service, conversation);
        if (conversation.phrase() == null) {
          wronglyAnswered += answer instanceof Answer.Answered ? 1 : 0;
        } else {
          boolean right = conversation.isCited(answer);
          cited += right ? 1 : 0;
          citedAsAsked += conversation.isCited(answer(service, conversation.last())) ? 1 : 0;
          misses.add(right ? "" : conversation.turns() + " → " + answer.text());
        }
      }
      misses.removeIf(String::isEmpty);
      return new Outcome(cited, citedAsAsked, wronglyAnswered, misses);
    }
  }

  /** The answer to the last question; each goes on from the last that was answered. */
  private static Answer converse(AnswerService service, Conversation conversation) {
    String topic = null;
    Answer answer = null;
    for (String question : conversation.turns()) {
      String standalone = FollowUp.standalone(question, topic);
      answer = answer(service, standalone);
      topic = answer instanceof Answer.Answered ? standalone : topic;
    }
    return answer;
  }

  private static Answer answer(AnswerService service, String question) {
    return service.answer(new Question(question, ArticleFilter.ALL));
  }

  @Test
  void areNotSeenWhereTheTopicChanges() throws IOException {
    List<Conversation> changes = new ArrayList<>(conversations("follow-ups.jsonl", false));
    changes.addAll(conversations("follow-ups-real-pages.jsonl", false));

    assertThat(changes).hasSize(24);
    assertThat(changes)
        .allSatisfy(
            change ->
                assertThat(FollowUp.standalone(change.last(), change.turns().get(0)))
                    .isEqualTo(change.last()));
  }

  private static List<Conversation> conversations(String file, boolean followUp)
      throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    for (String line : Files.readAllLines(CONVERSATIONS.resolve(file))) {
      Conversation conversation = JSON.readValue(line, Conversation.class);
      if (conversation.followUp() == followUp) {
        conversations.add(conversation);
      }
    }
    return conversations;
  }

  /** Some of them do lean on their paragraph: «من رسمها؟». */
  @ParameterizedTest
  @ValueSource(strings = {"xquad.ar", "arcd-train", "xquad.en"})
  void areRarelySeenAmongStandaloneQuestions(String name) throws IOException {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    SquadSet set = SquadSet.read(name);

    List<String> taken =
        set.questions().stream()
            .map(SquadSet.Item::question)
            .filter(q -> !FollowUp.standalone(q, "متى زار بوتين فيتنام؟").equals(q))
            .toList();

    assertThat(taken).hasSizeLessThan(set.questions().size() / 25);
  }

  /**
   * ARCD's questions on a paragraph are a conversation of a kind: «ما هى الموناليزا؟ من رسمها؟».
   */
  @Test
  void thatSpeakersOfArabicAskedFindTheirParagraph() throws IOException {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    SquadSet set = SquadSet.read("arcd-train");
    Embedder embedder = new Embedder(new HashingEmbeddingModel(256), "hashing");
    try (ArticleStore store = Corpus.store(directory, embedder, set)) {
      var retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      int first = 0;
      int firstAsAsked = 0;
      SquadSet.Item before = set.questions().get(0);
      String last = before.question();
      for (SquadSet.Item item : set.questions()) {
        boolean goesOn = item.context().equals(before.context());
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

  private static boolean isFirst(Retriever retriever, String question, SquadSet.Item item) {
    return retriever.retrieve(question, ArticleFilter.ALL, 1).stream()
        .anyMatch(found -> found.paragraph().text().equals(item.context()));
  }
}
