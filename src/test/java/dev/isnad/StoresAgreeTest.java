package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.Corpus;
import dev.isnad.benchmark.RankingQuality;
import dev.isnad.benchmark.SquadSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.pgvector.NeedsPostgres;
import dev.isnad.store.pgvector.PgVectorArticleStore;
import dev.isnad.store.pgvector.PostgresServer;
import dev.isnad.store.pgvector.TestSettings;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same questions to the same articles have the same hits, whichever store keeps them. */
@NeedsPostgres
class StoresAgreeTest {
  private static final int FIRST = 5;

  private final Embedder embedder = new Embedder(new HashingEmbeddingModel(256), "hashing");

  @TempDir Path directory;

  @BeforeAll
  static void requireSets() {
    assumeTrue(SquadSet.present(), "the question sets are not at " + SquadSet.DIRECTORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xquad.ar", "arcd-train"})
  void onTheFirstFiveAndOnQuality(String name) throws IOException, SQLException {
    QuestionSet set = SquadSet.read(name);
    PostgresServer server = PostgresServer.get();
    try (ArticleStore embedded = Corpus.store(directory, embedder, set);
        ArticleStore pgvector =
            PgVectorArticleStore.open(
                TestSettings.of(server.url(), server.freshSchema()), new WordAnalyzer())) {
      Corpus.fill(pgvector, embedder, set);
      Retriever one = new Retriever(embedded, embedder, RankingWeights.MEASURED);
      Retriever other = new Retriever(pgvector, embedder, RankingWeights.MEASURED);

      List<String> questions = set.questions().stream().map(EvaluationQuestion::question).toList();
      long same = questions.stream().filter(q -> first(one, q).equals(first(other, q))).count();

      assertThat((double) same / questions.size()).isGreaterThanOrEqualTo(.99);
      RankingQuality quality = RankingQuality.measure(other, set);
      assertThat(quality.first()).isCloseTo(RankingQuality.measure(one, set).first(), within(.002));
    }
  }

  private static List<String> first(Retriever retriever, String question) {
    return retriever.retrieve(question, ArticleFilter.ALL, FIRST).stream()
        .map(ranked -> ranked.hit().articleId() + " ¶" + ranked.hit().paragraph().number())
        .toList();
  }
}
