package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.isnad.article.ArticleFilter;
import dev.isnad.text.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How every store ranks: as {@link SearchRequest} says, which {@link BruteForceStore} does. */
public interface SearchContract extends ArticleStoreContract {
  double ROUNDING = 1e-4;

  @Test
  default void scoresAreThoseOfTheDefinition() {
    compare((random) -> ArticleFilter.ALL, 20);
  }

  @Test
  default void filtersLoseNothing() {
    compare(SearchContract::randomFilter, 20);
  }

  @Test
  default void aLimitAboveAllFindsAll() {
    compare((random) -> ArticleFilter.ALL, 10_000);
  }

  private void compare(Function<Random, ArticleFilter> filters, int limit) {
    Random random = new Random(limit);
    ArticleStore oracle = new BruteForceStore();
    try (ArticleStore store = openBound()) {
      fill(random, oracle, store);
      for (int i = 0; i < 25; i++) {
        SearchRequest request = StoreSamples.randomSearch(random, filters.apply(random), limit);
        assertEqualHits(store.search(request), oracle, request);
        SearchRequest lexical =
            new SearchRequest(request.terms(), null, 0, request.filter(), request.limit());
        assertEqualHits(store.search(lexical), oracle, lexical);
      }
    }
  }

  /** Saves, replaces and deletes, so that a store's statistics have something to forget. */
  private static void fill(Random random, ArticleStore oracle, ArticleStore store) {
    for (int round = 0; round < 4; round++) {
      List<StoredArticle> articles = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        articles.add(StoreSamples.random("id-" + random.nextInt(80), random));
      }
      List<String> deleted = List.of("id-" + random.nextInt(80), "id-" + random.nextInt(80));
      for (ArticleStore each : List.of(oracle, store)) {
        each.save(articles);
        each.delete(deleted);
      }
    }
    assertThat(store.counts()).isEqualTo(oracle.counts());
  }

  private static ArticleFilter randomFilter(Random random) {
    Set<String> ids = random.ints(30, 0, 90).mapToObj(i -> "id-" + i).collect(Collectors.toSet());
    LocalDate day = LocalDate.of(2024, 6, 10).plusDays(random.nextInt(10));
    return new ArticleFilter(
        random.nextBoolean() ? ids : Set.of(),
        random.nextBoolean() ? Set.of("الجزيرة", "لا أحد") : Set.of(),
        random.nextBoolean() ? day : null,
        random.nextBoolean() ? day.plusDays(random.nextInt(4)) : null);
  }

  private static void assertEqualHits(
      List<ParagraphHit> hits, ArticleStore oracle, SearchRequest request) {
    List<ParagraphHit> expected = oracle.search(request);
    // Where scores differ by rounding alone their order is free, and whether the least are above 0.
    Map<String, Double> scores =
        oracle.search(withLimit(request, Integer.MAX_VALUE)).stream()
            .collect(Collectors.toMap(SearchContract::name, ParagraphHit::score));
    int certain = (int) expected.stream().filter(hit -> hit.score() > ROUNDING).count();
    assertThat(hits).hasSizeBetween(certain, request.limit());
    for (int i = 0; i < hits.size(); i++) {
      double due = i < expected.size() ? expected.get(i).score() : 0;
      double own = scores.getOrDefault(name(hits.get(i)), 0.0);
      assertThat(hits.get(i).score()).isCloseTo(due, offset(ROUNDING));
      assertThat(hits.get(i).score()).isCloseTo(own, offset(ROUNDING));
    }
    assertThat(hits).extracting(SearchContract::name).doesNotHaveDuplicates();
  }

  private static SearchRequest withLimit(SearchRequest request, int limit) {
    return new SearchRequest(
        request.terms(), request.vector(), request.vectorWeight(), request.filter(), limit);
  }

  private static String name(ParagraphHit hit) {
    return hit.articleId() + "#" + hit.paragraph().number();
  }

  @Test
  default void aHitTellsItsArticle() {
    StoredArticle article = StoreSamples.article("a", "زار بوتين فيتنام", "كلام آخر تماما");
    try (ArticleStore store = openBound()) {
      store.save(List.of(article));
      ParagraphHit hit = store.search(StoreSamples.search("فيتنام", ArticleFilter.ALL, 1)).get(0);
      assertThat(hit.metadata()).isEqualTo(article.article().metadata());
      assertThat(hit.storyId()).isEqualTo("story-a");
      assertThat(hit.paragraph()).isEqualTo(article.article().paragraphs().get(0));
    }
  }

  @Test
  default void equalScoresAreOrderedByIdAndParagraph() {
    try (ArticleStore store = openBound()) {
      for (String id : List.of("b", "😀", "\uFFEE", "a")) {
        store.save(List.of(StoreSamples.article(id, "النص نفسه", "النص نفسه")));
      }
      assertThat(store.search(StoreSamples.search("النص نفسه", ArticleFilter.ALL, 7)))
          .extracting(SearchContract::name)
          .containsExactly("a#1", "a#2", "b#1", "b#2", "\uFFEE#1", "\uFFEE#2", "😀#1");
    }
  }

  @Test
  default void aPartialDateRangeExcludesTheUndated() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(StoreSamples.article("undated", "خبر")));
      ArticleFilter since = new ArticleFilter(Set.of(), Set.of(), LocalDate.MIN, null);
      assertThat(store.search(StoreSamples.search("خبر", since, 5))).isEmpty();
    }
  }

  @Test
  default void documentFrequenciesCountParagraphs() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(StoreSamples.article("a", "نفط نفط", "نفط", "ماء")));
      store.save(List.of(StoreSamples.article("b", "نفط")));
      assertThat(store.documentFrequencies(View.WORD, List.of("نفط", "ماء", "هواء")))
          .isEqualTo(Map.of("نفط", 3L, "ماء", 1L, "هواء", 0L));
      assertThat(store.documentFrequencies(View.NGRAM, List.of("_نف"))).containsValue(3L);
    }
  }
}
