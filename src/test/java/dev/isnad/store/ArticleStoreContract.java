package dev.isnad.store;

import static dev.isnad.store.StoreSamples.MODEL;
import static dev.isnad.store.StoreSamples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.PublishedAt;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.text.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every store keeps: saving, finding and the model that it is bound to. An adapter's test
 * implements this and says how its store is opened; {@link SearchContract} and {@link
 * ConcurrencyContract} are the rest of the suite.
 */
public interface ArticleStoreContract {

  /** Opens the test's store: empty at first, and later with what was saved in it. */
  ArticleStore open();

  /** The same, bound to the samples' model. */
  default ArticleStore openBound() {
    ArticleStore store = open();
    store.bind(MODEL);
    return store;
  }

  @Test
  default void anEmptyStoreFindsNothing() {
    try (ArticleStore store = openBound()) {
      assertThat(store.counts()).isEqualTo(new StoreCounts(0, 0));
      assertThat(store.find("a")).isEmpty();
      assertThat(store.list(null, 10)).isEqualTo(new ArticlePage(List.of(), null));
      assertThat(store.findStory(List.of("x"))).isEmpty();
      assertThat(store.search(StoreSamples.search("بوتين", ArticleFilter.ALL, 5))).isEmpty();
    }
  }

  @Test
  default void whatIsSavedIsFoundWordForWord() {
    ArticleMetadata metadata =
        new ArticleMetadata(
            "عنوانٌ «مقتبس»",
            "الجزيرة",
            "https://example.org/أ?x=1",
            "كاتب",
            new PublishedAt("2024-06-20T23:30:00-03:00"),
            "ar",
            List.of("كلمة", "ثانية"));
    StoredArticle saved =
        article("é/😀 1", metadata, List.of("فقرة\u200f أولى\tكما هي", "😀 \"ثانية\""), MODEL);
    try (ArticleStore store = openBound()) {
      store.save(List.of(saved));
      StoredArticle found = store.find("é/😀 1").orElseThrow();
      assertThat(found)
          .usingRecursiveComparison()
          .isEqualTo(
              new StoredArticle(
                  saved.article(),
                  saved.contentHash(),
                  saved.storyId(),
                  saved.storySignature(),
                  List.of()));
    }
  }

  @Test
  default void whatIsSavedOutlivesTheProcess() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد", "اثنان"), article("b", "ثلاثة")));
      store.delete(List.of("b"));
    }
    try (ArticleStore store = openBound()) {
      assertThat(store.counts()).isEqualTo(new StoreCounts(1, 2));
      assertThat(store.find("a")).isPresent();
      assertThat(store.search(StoreSamples.search("اثنان", ArticleFilter.ALL, 5))).isNotEmpty();
    }
  }

  @Test
  default void savingAgainReplacesTheWholeArticle() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "قديم أول", "قديم ثان", "قديم ثالث")));
      store.save(List.of(article("a", "جديد")));
      assertThat(store.counts()).isEqualTo(new StoreCounts(1, 1));
      assertThat(store.documentFrequencies(View.WORD, List.of("قديم", "جديد")))
          .isEqualTo(Map.of("قديم", 0L, "جديد", 1L));
      assertThat(lexical(store, "قديم")).isEmpty();
    }
  }

  @Test
  default void ofTwoVersionsInOneSaveTheLaterStays() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "أول"), article("b", "غيره"), article("a", "ثان")));
      assertThat(store.counts()).isEqualTo(new StoreCounts(2, 2));
      assertThat(store.find("a").orElseThrow().article().paragraphs().get(0).text())
          .isEqualTo("ثان");
    }
  }

  @Test
  default void deletingSaysHowManyWereThere() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد"), article("b", "اثنان"), article("c", "ثلاثة")));
      assertThat(store.delete(List.of("a", "c", "missing", "a"))).isEqualTo(2);
      assertThat(store.delete(List.of("a"))).isZero();
      assertThat(store.counts()).isEqualTo(new StoreCounts(1, 1));
      assertThat(store.find("a")).isEmpty();
      assertThat(lexical(store, "واحد")).isEmpty();
    }
  }

  @Test
  default void pagesCoverAllArticlesInTheOrderOfTheirIds() {
    List<String> ids = List.of("", "10", "9", "A", "a", "a-1", "é", "ب", "\uFFEE", "😀");
    try (ArticleStore store = openBound()) {
      store.save(ids.stream().skip(1).map(id -> article(id, "نص " + id)).toList());
      store.save(List.of(article("a", "نص جديد")));
      List<String> listed = new ArrayList<>();
      String after = null;
      do {
        ArticlePage page = store.list(after, 2);
        assertThat(page.articles()).hasSizeBetween(1, 2);
        page.articles().forEach(each -> listed.add(each.article().id()));
        after = page.next();
      } while (after != null);
      assertThat(listed).isEqualTo(ids.subList(1, ids.size()));
      assertThat(store.list("B", 1).articles().get(0).article().id()).isEqualTo("a");
      assertThat(store.list("😀", 1)).isEqualTo(new ArticlePage(List.of(), null));
    }
  }

  @Test
  default void contentHashesAreGivenOfWhatIsStored() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد"), article("b", "اثنان")));
      assertThat(store.contentHashes(List.of("a", "x", "b", "a")))
          .isEqualTo(Map.of("a", "hash of [واحد]", "b", "hash of [اثنان]"));
      assertThat(store.contentHashes(List.of())).isEmpty();
    }
  }

  @Test
  default void aStoryIsFoundByItsLabels() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(story("c", "1", "2"), story("b", "2", "3"), story("a", "9")));
      assertThat(id(store, "0")).isNull();
      assertThat(id(store, "9", "0")).isEqualTo("a");
      assertThat(id(store, "2")).isEqualTo("b");
      assertThat(id(store, "1", "2", "9")).isEqualTo("c");
      store.delete(List.of("b"));
      assertThat(id(store, "3")).isNull();
    }
  }

  private static StoredArticle story(String id, String... labels) {
    StoredArticle made = article(id, "نص");
    return new StoredArticle(
        made.article(), made.contentHash(), "s", List.of(labels), made.vectors());
  }

  private static String id(ArticleStore store, String... labels) {
    return store.findStory(List.of(labels)).map(found -> found.article().id()).orElse(null);
  }

  @Test
  default void anArticleWithoutItsVectorsIsRefusedWhole() {
    StoredArticle made = article("a", "واحد", "اثنان");
    StoredArticle lacking =
        new StoredArticle(
            made.article(), "h", "s", List.of(), List.of(made.vectors().get(0), new float[1]));
    try (ArticleStore store = openBound()) {
      assertThatThrownBy(() -> store.save(List.of(lacking)))
          .isInstanceOf(IllegalArgumentException.class);
      store.save(List.of(article("b", "آخر")));
      assertThat(store.counts()).isEqualTo(new StoreCounts(1, 1));
    }
  }

  @Test
  default void anAbsurdlyLongWordDoesNoHarm() {
    String blob = "ابجد".repeat(20_000);
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "قبل " + blob + " بعد")));
      assertThat(lexical(store, "بعد")).hasSize(1);
      assertThat(store.find("a").orElseThrow().article().paragraphs().get(0).text()).contains(blob);
    }
  }

  @Test
  default void anotherModelIsRefusedWithTheCommandToRun() {
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد")));
    }
    try (ArticleStore store = open()) {
      assertMismatch(() -> store.bind(new EmbeddingId("test-2", 96)));
      assertMismatch(() -> store.bind(new EmbeddingId("test-1", 64)));
      store.bind(MODEL);
    }
  }

  @Test
  default void anEmptyStoreAdoptsAnyModel() {
    EmbeddingId other = new EmbeddingId("other", 32);
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد")));
      store.delete(List.of("a"));
      store.bind(other);
    }
    try (ArticleStore store = open()) {
      store.bind(other);
      store.save(
          List.of(
              article(
                  "b", StoreSamples.article("b", "x").article().metadata(), List.of("نص"), other)));
      assertMismatch(() -> store.bind(MODEL));
    }
  }

  @Test
  default void reembeddingReplacesTheVectorsOfAllArticles() {
    EmbeddingId other = new EmbeddingId("other", 128);
    try (ArticleStore store = openBound()) {
      store.save(List.of(article("a", "واحد"), article("b", "اثنان")));
      store.beginReembedding(other);
      store.save(List.of(reembedded(store, "a", other)));
      assertMismatch(store::finishReembedding);
    }
    try (ArticleStore store = open()) {
      assertMismatch(() -> store.bind(MODEL));
      assertMismatch(() -> store.bind(other));
      store.beginReembedding(other);
      store.save(List.of(reembedded(store, "a", other), reembedded(store, "b", other)));
      store.finishReembedding();
      float[] question = StoreSamples.vector("اثنان", other);
      var hits = store.search(new SearchRequest(List.of(), question, 1, ArticleFilter.ALL, 1));
      assertThat(hits.get(0).articleId()).isEqualTo("b");
      assertThat(hits.get(0).score()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
    }
    try (ArticleStore store = open()) {
      store.bind(other);
      assertMismatch(() -> store.bind(MODEL));
    }
  }

  private static StoredArticle reembedded(ArticleStore store, String id, EmbeddingId model) {
    var article = store.find(id).orElseThrow().article();
    return article(
        id, article.metadata(), article.paragraphs().stream().map(p -> p.text()).toList(), model);
  }

  private static List<ParagraphHit> lexical(ArticleStore store, String question) {
    return store.search(
        new SearchRequest(StoreSamples.terms(question), null, 0, ArticleFilter.ALL, 10));
  }

  private static void assertMismatch(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("isnad reembed")
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.STORE_MISMATCH);
  }
}
