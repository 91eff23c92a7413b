package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.benchmark.PageSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.llm.Prompts;
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

/** The questions about whole pages: the paragraph that answers is cited, the rest is refused. */
class QuestionSetsTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions");
  private static final Path REAL_PAGES = Path.of("../shared/data/articles");

  @TempDir Path directory;

  /** How often all that answers was cited, or an unanswerable question refused. */
  private record Outcome(int right, int refused, List<String> misses) {}

  @Test
  void aboutTheBundledArticles() throws IOException {
    List<EvaluationQuestion> standalone =
        QuestionSets.find("samples").questions().stream().filter(q -> q.turns().isEmpty()).toList();

    Outcome outcome = ask(standalone, Path.of("src/main/resources/samples"));

    assertThat(outcome.right())
        .as("of 110, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(76);
    assertThat(outcome.refused())
        .as("of 26, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(11);
  }

  @Test
  void aboutTheRealPages() throws IOException {
    assumeTrue(Files.exists(REAL_PAGES), "the shared pages are not at " + REAL_PAGES);

    Outcome outcome =
        ask(QuestionSets.read(QUESTIONS.resolve("real-pages.jsonl")).questions(), REAL_PAGES);

    assertThat(outcome.right())
        .as("of 30, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(25);
    assertThat(outcome.refused())
        .as("of 4, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(4);
  }

  private Outcome ask(List<EvaluationQuestion> questions, Path pages) throws IOException {
    HashingEmbeddingModel model = new HashingEmbeddingModel(256);
    Embedder embedder = new Embedder(model, model.modelName());
    try (ArticleStore store = PageSet.store(directory, embedder, PageSet.articles(pages))) {
      Retriever retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      var service =
          new AnswerService(retriever, new Prompts(Optional.empty()), Extraction.MEASURED);
      int right = 0;
      int refused = 0;
      List<String> misses = new ArrayList<>();
      for (EvaluationQuestion asked : questions) {
        Answer answer = service.answer(new Question(asked.question(), asked.filter()));
        if (!isRight(asked, answer)) {
          misses.add(asked.id() + " " + asked.question() + " → " + answer.text());
        } else if (asked.answerable()) {
          right++;
        } else {
          refused++;
        }
      }
      return new Outcome(right, refused, misses);
    }
  }

  private static boolean isRight(EvaluationQuestion asked, Answer answer) {
    return answer instanceof Answer.Answered answered
        ? asked.answerable()
            && asked.gold().stream().allMatch(gold -> isCited(gold, answered.citations()))
        : !asked.answerable();
  }

  /** Told by the words that mark the paragraph, so that any wire copy of it will do. */
  private static boolean isCited(Gold gold, List<Citation> citations) {
    return citations.stream().anyMatch(c -> gold.isIn(c.articleId(), c.paragraph(), c.text()));
  }
}
