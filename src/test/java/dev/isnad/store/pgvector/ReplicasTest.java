package dev.isnad.store.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.BruteForceStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreSamples;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.View;
import dev.isnad.text.WordAnalyzer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes on one database, played by several stores. */
@NeedsPostgres
class ReplicasTest {
  private TestSettings settings;

  @BeforeEach
  void chooseSchema() throws SQLException {
    settings = TestSettings.of(PostgresServer.get()).indexedFrom(1);
  }

  private ArticleStore open() {
    return PgVectorArticleStore.open(settings, new WordAnalyzer());
  }

  @Test
  void replicasThatStartTogetherMakeOneSchema() throws Exception {
    List<Callable<Long>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(
          () -> {
            try (ArticleStore store = open()) {
              store.bind(StoreSamples.MODEL);
              return store.counts().articles();
            }
          });
    }
    assertThat(together(starts)).containsOnly(0L);
  }

  @Test
  void twoThatIngestTheSameArticlesEndWithOneCopyOfEach() throws Exception {
    BruteForceStore oracle = new BruteForceStore();
    List<List<StoredArticle>> batches = new ArrayList<>();
    Random random = new Random(3);
    for (int batch = 0; batch < 12; batch++) {
      List<StoredArticle> articles = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        articles.add(StoreSamples.random("id-" + (batch * 10 + i), random));
      }
      batches.add(articles);
      oracle.save(articles);
    }
    try (ArticleStore first = open();
        ArticleStore second = open()) {
      first.bind(StoreSamples.MODEL);
      second.bind(StoreSamples.MODEL);
      together(List.of(saving(first, batches, 1), saving(second, batches, 2)));

      assertThat(first.counts()).isEqualTo(oracle.counts());
      List<String> words = List.of("في", "الرئيس", "فيتنام", "السوق", "القاهرة");
      assertThat(second.documentFrequencies(View.WORD, words))
          .isEqualTo(oracle.documentFrequencies(View.WORD, words));
      assertThat(second.list(null, 1_000).articles())
          .usingRecursiveComparison()
          .isEqualTo(oracle.list(null, 1_000).articles());
    }
  }

  /** Saves all batches, each replica in another order, so that they meet. */
  private static Callable<Void> saving(
      ArticleStore store, List<List<StoredArticle>> batches, int seed) {
    List<List<StoredArticle>> shuffled = new ArrayList<>(batches);
    Collections.shuffle(shuffled, new Random(seed));
    return () -> {
      shuffled.forEach(store::save);
      return null;
    };
  }

  @Test
  void whatOneDeletesTheOtherDoesNotFindAnyMore() {
    try (ArticleStore first = open();
        ArticleStore second = open()) {
      first.bind(StoreSamples.MODEL);
      second.bind(StoreSamples.MODEL);
      first.save(List.of(StoreSamples.article("a", "زار بوتين فيتنام")));
      SearchRequest search = StoreSamples.search("بوتين فيتنام", ArticleFilter.ALL, 5);
      assertThat(second.search(search)).hasSize(1);
      second.delete(List.of("a"));
      assertThat(first.search(search)).isEmpty();
    }
  }

  @Test
  void aReplicaWithTheFormerModelIsStoppedByAReembedding() throws SQLException {
    EmbeddingId other = new EmbeddingId("other", 128);
    SearchRequest search = StoreSamples.search("بوتين فيتنام", ArticleFilter.ALL, 5);
    StoredArticle article = StoreSamples.article("a", "زار بوتين فيتنام");
    try (ArticleStore first = open();
        ArticleStore second = open()) {
      first.bind(StoreSamples.MODEL);
      first.save(List.of(article));
      second.beginReembedding(other);
      assertMismatch(() -> first.save(List.of(article)));
      assertThat(first.search(search)).as("until it is finished").hasSize(1);

      second.save(
          List.of(
              StoreSamples.article(
                  "a", article.article().metadata(), List.of("زار بوتين فيتنام"), other)));
      second.finishReembedding();
      List<String> indexes = vectorIndexes();
      assertThat(indexes).hasSize(1);
      first.optimize();
      assertThat(vectorIndexes()).as("the new model's index stays").isEqualTo(indexes);
      assertMismatch(() -> first.search(search));
      assertMismatch(() -> first.save(List.of(article)));
    }
  }

  /** The names of the vector indexes there are. */
  private List<String> vectorIndexes() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = PostgresServer.get().connect();
        Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "SELECT indexname FROM pg_indexes WHERE schemaname = '"
                    + settings.schema()
                    + "' AND starts_with(indexname, 'paragraph_embedding_')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void assertMismatch(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.STORE_MISMATCH);
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
