package dev.isnad.store.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.isnad.article.ArticleFilter;
import dev.isnad.store.BruteForceStore;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreSamples;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search by indexes, which the contract's small stores do not need. */
@NeedsPostgres
class HybridSearchTest {

  /** So little that most of the sample's postings and paragraphs are left out. */
  private static final SearchPlan FRUGAL = new SearchPlan(40, 200, 60, 60);

  private static final ArticleFilter ONE_SOURCE =
      new ArticleFilter(Set.of(), Set.of("الجزيرة"), null, null);

  private final BruteForceStore oracle = new BruteForceStore();
  private PgVectorArticleStore store;

  @BeforeEach
  void fill() throws SQLException {
    TestSettings settings = TestSettings.of(PostgresServer.get()).indexedFrom(1);
    Database database = Database.open(settings);
    store = new PgVectorArticleStore(database, settings, FRUGAL, new WordAnalyzer());
    store.bind(StoreSamples.MODEL);
    Random random = new Random(11);
    for (int round = 0; round < 3; round++) {
      List<StoredArticle> articles = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        articles.add(StoreSamples.random("id-" + random.nextInt(150), random));
      }
      store.save(articles);
      oracle.save(articles);
      // The first time it builds the vector index, which later saves extend.
      store.optimize();
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void candidatesHaveTheScoresOfTheDefinition() {
    Random random = new Random(5);
    for (int i = 0; i < 30; i++) {
      SearchRequest request = StoreSamples.randomSearch(random, ArticleFilter.ALL, 10);
      Map<String, Double> scores = new HashMap<>();
      oracle.search(withLimit(request)).forEach(hit -> scores.put(name(hit), hit.score()));
      assertThat(store.search(request)).hasSize(10);
      for (ParagraphHit hit : store.search(request)) {
        assertThat(hit.score()).isCloseTo(scores.get(name(hit)), offset(1e-4));
      }
    }
  }

  @Test
  void theBestAreAmongTheCandidates() {
    assertThat(found(ArticleFilter.ALL)).isGreaterThan(0.95);
  }

  @Test
  void aFilterDoesNotHideTheBest() {
    assertThat(found(ONE_SOURCE)).isGreaterThan(0.95);
  }

  @Test
  void theIndexesAreUsed() {
    SearchRequest request = StoreSamples.search("الرئيس زار فيتنام", ArticleFilter.ALL, 10);
    assertThat(store.explain(request))
        .anyMatch(line -> line.contains("Index Scan using paragraph_embedding_"))
        .anyMatch(line -> line.contains("Bitmap Index Scan on paragraph_stems_stems"));
  }

  /** The share of the oracle's first ten that the store finds, ties counted as found. */
  private double found(ArticleFilter filter) {
    Random random = new Random(6);
    int right = 0;
    int all = 0;
    for (int i = 0; i < 30; i++) {
      SearchRequest request = StoreSamples.randomSearch(random, filter, 10);
      List<ParagraphHit> due = oracle.search(request);
      double least = due.get(due.size() - 1).score() - 1e-4;
      Set<String> enough =
          oracle.search(withLimit(request)).stream()
              .filter(hit -> hit.score() >= least)
              .map(HybridSearchTest::name)
              .collect(Collectors.toSet());
      all += due.size();
      right +=
          (int) store.search(request).stream().filter(hit -> enough.contains(name(hit))).count();
    }
    return (double) right / all;
  }

  private static SearchRequest withLimit(SearchRequest r) {
    return new SearchRequest(r.terms(), r.vector(), r.vectorWeight(), r.filter(), 10_000);
  }

  private static String name(ParagraphHit hit) {
    return hit.articleId() + "#" + hit.paragraph().number();
  }
}
