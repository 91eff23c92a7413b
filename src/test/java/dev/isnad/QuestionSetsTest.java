package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.PageSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
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

  /** How often the paragraph that answers was cited or an unanswerable question refused. */
  private record Outcome(int right, int refused, List<String> misses) {}

  @Test
  void aboutTheBundledArticles() throws IOException {
    Outcome outcome = ask("samples.jsonl", Path.of("src/main/resources/samples"));

    assertThat(outcome.right())
        .as("of 39, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(26);
    assertThat(outcome.refused())
        .as("of 11, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void aboutTheRealPages() throws IOException {
    assumeTrue(Files.exists(REAL_PAGES), "the shared pages are not at " + REAL_PAGES);

    Outcome outcome = ask("real-pages.jsonl", REAL_PAGES);

    assertThat(outcome.right())
        .as("of 30, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(25);
    assertThat(outcome.refused())
        .as("of 4, without %s", outcome.misses())
        .isGreaterThanOrEqualTo(4);
  }

  private Outcome ask(String questions, Path pages) throws IOException {
    HashingEmbeddingModel model = new HashingEmbeddingModel(256);
    Embedder embedder = new Embedder(model, model.modelName());
    try (ArticleStore store = PageSet.store(directory, embedder, PageSet.articles(pages))) {
      Retriever retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      var service =
          new AnswerService(retriever, new Prompts(Optional.empty()), Extraction.MEASURED);
      int right = 0;
      int refused = 0;
      List<String> misses = new ArrayList<>();
      for (PageSet.Item item : PageSet.questions(QUESTIONS.resolve(questions))) {
        Question question = new Question(item.question(), ArticleFilter.ALL);
        Answer answer = service.answer(question);
        if (!isRight(item, answer)) {
          misses.add(item.question() + " → " + answer.text());
        } else if (item.answerable()) {
          right++;
        } else {
          refused++;
        }
      }
      return new Outcome(right, refused, misses);
    }
  }

  /** Told by the words that mark the paragraph, so that any wire copy of it will do. */
  private static boolean isRight(PageSet.Item item, Answer answer) {
    return answer instanceof Answer.Answered answered
        ? item.answerable()
            && answered.citations().stream().anyMatch(c -> c.text().contains(item.phrase()))
        : !item.answerable();
  }
}
