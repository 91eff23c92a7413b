package dev.isnad.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.isnad.article.ArticleFilter;
import dev.isnad.store.BruteForceStore;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoreSamples;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search that chooses candidates, which the contract's small stores do not need. */
class ParagraphSearchTest {

  /** So little that most of the sample's postings and paragraphs are left out. */
  private static final SearchPlan FRUGAL = new SearchPlan(40, 600, 60, 60);

  @TempDir Path dataDir;
  private final BruteForceStore oracle = new BruteForceStore();

  private LuceneArticleStore fill(SearchPlan plan) {
    LuceneArticleStore store =
        LuceneArticleStore.open(IndexDirectory.in(dataDir), plan, new WordAnalyzer());
    store.bind(StoreSamples.MODEL);
    Random random = new Random(11);
    for (int round = 0; round < 3; round++) {
      List<StoredArticle> articles = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        articles.add(StoreSamples.random("id-" + random.nextInt(150), random));
      }
      store.save(articles);
      oracle.save(articles);
    }
    return store;
  }

  @Test
  void candidatesHaveTheScoresOfTheDefinition() {
    try (LuceneArticleStore store = fill(FRUGAL)) {
      Random random = new Random(5);
      for (int i = 0; i < 30; i++) {
        SearchRequest request = StoreSamples.randomSearch(random, ArticleFilter.ALL, 10);
        Map<String, Double> scores = new HashMap<>();
        oracle
            .search(withLimit(request, 10_000))
            .forEach(hit -> scores.put(name(hit), hit.score()));
        for (ParagraphHit hit : store.search(request)) {
          assertThat(hit.score()).isCloseTo(scores.get(name(hit)), offset(1e-4));
        }
      }
    }
  }

  @Test
  void theBestAreAmongTheCandidates() {
    try (LuceneArticleStore store = fill(FRUGAL)) {
      assertThat(found(store, ArticleFilter.ALL)).isGreaterThan(0.95);
    }
  }

  @Test
  void aFilterDoesNotHideTheBest() {
    ArticleFilter filter = new ArticleFilter(Set.of(), Set.of("الجزيرة"), null, null);
    try (LuceneArticleStore store = fill(FRUGAL)) {
      assertThat(found(store, filter)).isGreaterThan(0.95);
    }
  }

  /** The share of the oracle's first ten that the store finds, over some searches. */
  private double found(LuceneArticleStore store, ArticleFilter filter) {
    Random random = new Random(3);
    int expected = 0;
    int found = 0;
    for (int i = 0; i < 40; i++) {
      SearchRequest request = StoreSamples.randomSearch(random, filter, 10);
      Set<String> best = new HashSet<>();
      oracle.search(request).forEach(hit -> best.add(name(hit)));
      List<ParagraphHit> hits = store.search(request);
      assertThat(hits).hasSameSizeAs(best);
      expected += best.size();
      found += (int) hits.stream().filter(hit -> best.contains(name(hit))).count();
    }
    return (double) found / expected;
  }

  private static SearchRequest withLimit(SearchRequest request, int limit) {
    return new SearchRequest(
        request.terms(), request.vector(), request.vectorWeight(), request.filter(), limit);
  }

  private static String name(ParagraphHit hit) {
    return hit.articleId() + "#" + hit.paragraph().number();
  }
}
