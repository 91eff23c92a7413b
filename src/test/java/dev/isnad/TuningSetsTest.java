package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Question;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.AnswerQuality;
import dev.isnad.benchmark.Corpus;
import dev.isnad.benchmark.RankingQuality;
import dev.isnad.benchmark.SquadSet;
import dev.isnad.chat.AnswerJson;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.llm.Prompts;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every question of XQuAD-ar and ARCD-train, answered from its own paragraphs and from the other
 * set's, which do not answer it: the invariants hold for each, the quality as a whole.
 */
class TuningSetsTest {
  private static final Embedder EMBEDDER = new Embedder(new HashingEmbeddingModel(256), "hashing");

  @TempDir static Path directory;

  private static QuestionSet xquad;
  private static QuestionSet arcd;
  private static Searched onXquad;
  private static Searched onArcd;

  /** A corpus and what it is asked with. */
  private record Searched(ArticleStore store, Map<String, Article> articles, Retriever retriever) {

    static Searched of(QuestionSet set) {
      ArticleStore store = Corpus.store(directory.resolve(set.name()), EMBEDDER, set);
      Map<String, Article> articles =
          store.list(null, 1000).articles().stream()
              .map(StoredArticle::article)
              .collect(Collectors.toMap(Article::id, Function.identity()));
      Retriever retriever = new Retriever(store, EMBEDDER, RankingWeights.MEASURED);
      return new Searched(store, articles, retriever);
    }

    AnswerService service() {
      return new AnswerService(retriever, new Prompts(Optional.empty()), Extraction.MEASURED);
    }

    void assertKept(List<Answer> answers, ArticleFilter filter) {
      for (Answer answer : answers) {
        assertThat(
                AnswerInvariants.violations(
                    AnswerJson.of(answer), id -> Optional.ofNullable(articles.get(id)), filter))
            .as(answer.text())
            .isEmpty();
      }
    }
  }

  @BeforeAll
  static void read() {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
    xquad = SquadSet.read("xquad.ar");
    arcd = SquadSet.read("arcd-train");
    onXquad = Searched.of(xquad);
    onArcd = Searched.of(arcd);
  }

  @AfterAll
  static void close() {
    if (onArcd != null) {
      onXquad.store().close();
      onArcd.store().close();
    }
  }

  @Test
  void ranksTheRightParagraphFirst() {
    assertThat(RankingQuality.measure(onXquad.retriever(), xquad).first())
        .isGreaterThanOrEqualTo(.92);
    assertThat(RankingQuality.measure(onArcd.retriever(), arcd).first())
        .isGreaterThanOrEqualTo(.76);
  }

  @Test
  void answersXquad() {
    AnswerQuality quality = quality(onXquad, xquad, 1190);

    assertThat(quality.answered()).isGreaterThanOrEqualTo(.90);
    assertThat(quality.gold()).isGreaterThanOrEqualTo(.80);
  }

  @Test
  void answersArcd() {
    AnswerQuality quality = quality(onArcd, arcd, 693);

    assertThat(quality.answered()).isGreaterThanOrEqualTo(.90);
    assertThat(quality.gold()).isGreaterThanOrEqualTo(.80);
  }

  @Test
  void refusesXquadOnArcd() {
    assertThat(quality(onArcd, xquad, 1190).answered()).isLessThanOrEqualTo(.20);
  }

  @Test
  void refusesArcdOnXquad() {
    assertThat(quality(onXquad, arcd, 693).answered()).isLessThanOrEqualTo(.20);
  }

  @Test
  void answersWithinAFilterOnOneArticle() {
    List<String> ids = onXquad.articles().keySet().stream().sorted().toList();
    int answered = 0;
    for (int i = 0; i < xquad.questions().size(); i += 4) {
      Set<String> one = Set.of(ids.get(i / 4 % ids.size()));
      ArticleFilter filter = new ArticleFilter(one, Set.of(), null, null);
      Question question = new Question(xquad.questions().get(i).question(), filter);

      Answer answer = onXquad.service().answer(question);

      onXquad.assertKept(List.of(answer), filter);
      answered += answer instanceof Answer.Answered ? 1 : 0;
    }
    assertThat(answered).isPositive();
  }

  private static AnswerQuality quality(Searched corpus, QuestionSet questions, int count) {
    List<Answer> answers = AnswerQuality.answers(corpus.service(), questions);

    corpus.assertKept(answers, ArticleFilter.ALL);
    assertThat(answers).hasSize(count);
    return AnswerQuality.of(questions, answers);
  }
}
