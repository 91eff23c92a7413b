package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.Corpus;
import dev.isnad.benchmark.SquadSet;
import dev.isnad.chat.AnswerJson;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.llm.Prompts;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question of the tuning sets, on its own articles and on the other set's. */
class ManyAnswersKeepTheInvariantsTest {
  private static final int EVERY = 5;
  private static final Embedder EMBEDDER = new Embedder(new HashingEmbeddingModel(1024), "hashing");

  @TempDir Path directory;

  private int checked;
  private int answered;

  @BeforeAll
  static void needsTheSets() {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
  }

  @Test
  void onBothCorpora() throws IOException {
    SquadSet xquad = SquadSet.read("xquad.ar");
    SquadSet arcd = SquadSet.read("arcd-train");

    check(xquad, xquad, arcd);
    check(arcd, xquad, arcd);

    assertThat(checked).isEqualTo(2 * (1190 + 693) + 2 * (1190 / EVERY + 139));
    assertThat(answered).isGreaterThan(1800);
  }

  /** All questions on one corpus, some of them also with a filter on one of its articles. */
  private void check(SquadSet corpus, SquadSet... questions) {
    Map<String, Article> articles = new HashMap<>();
    try (ArticleStore store = Corpus.store(directory.resolve(corpus.name()), EMBEDDER, corpus)) {
      store.list(null, 1000).articles().stream()
          .map(StoredArticle::article)
          .forEach(article -> articles.put(article.id(), article));
      List<String> ids = articles.keySet().stream().sorted().toList();
      Retriever retriever = new Retriever(store, EMBEDDER, RankingWeights.MEASURED);
      var service =
          new AnswerService(retriever, new Prompts(Optional.empty()), Extraction.MEASURED);
      for (SquadSet set : questions) {
        for (int i = 0; i < set.questions().size(); i++) {
          String text = set.questions().get(i).question();
          check(service, new Question(text, ArticleFilter.ALL), articles);
          if (i % EVERY == 0) {
            Set<String> one = Set.of(ids.get(i / EVERY % ids.size()));
            ArticleFilter filter = new ArticleFilter(one, Set.of(), null, null);
            check(service, new Question(text, filter), articles);
          }
        }
      }
    }
  }

  private void check(AnswerService service, Question question, Map<String, Article> articles) {
    JsonNode answer = AnswerJson.of(service.answer(question, AnswerListener.NONE));

    assertThat(
            AnswerInvariants.violations(
                answer, id -> Optional.ofNullable(articles.get(id)), question.filter()))
        .as(question.text())
        .isEmpty();
    checked++;
    answered += answer.path("status").asText().equals("answered") ? 1 : 0;
  }
}
