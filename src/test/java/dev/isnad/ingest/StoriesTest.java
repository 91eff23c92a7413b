package dev.isnad.ingest;

import static dev.isnad.ingest.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.Article;
import dev.isnad.store.StoredArticle;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String WIRE = words(1, 200);

  private final MemoryStore store = new MemoryStore();
  private final Stories stories = new Stories(store);

  @Test
  void findsWireCopyAmongArticlesThatAreNotSavedYet() {
    Story first = assign(article("a", WIRE));

    Story copy = assign(article("b", "سبق - الرياض: " + WIRE));

    assertThat(first.nearDuplicate()).isFalse();
    assertThat(copy.nearDuplicate()).isTrue();
    assertThat(copy.id()).isEqualTo(first.id());
  }

  @Test
  void findsWireCopyInTheStoreOnceItIsSettled() {
    Story first = save(article("a", WIRE));

    Story copy = assign(article("b", WIRE + " انتهى الخبر."));

    assertThat(copy.id()).isEqualTo(first.id());
    assertThat(copy.nearDuplicate()).isTrue();
  }

  @Test
  void keepsTwoStoriesApartThatShareLessThanFourFifths() {
    assign(article("a", WIRE));

    Story other = assign(article("b", WIRE + " " + words(2, 60)));

    assertThat(other.nearDuplicate()).isFalse();
  }

  @Test
  void takesAFewWordsForNoStory() {
    assign(article("a", "كتب: محمد العلي"));

    assertThat(assign(article("b", "كتب: محمد العلي")).nearDuplicate()).isFalse();
  }

  @Test
  void keepsTheStoryOfAnArticleThatWasSlightlyEdited() {
    Story first = save(article("a", WIRE));

    Story edited = assign(article("a", WIRE + " تحديث."));

    assertThat(edited.id()).isEqualTo(first.id());
    assertThat(edited.nearDuplicate()).isFalse();
  }

  @Test
  void givesANewStoryToAnArticleThatWasWrittenAnew() {
    Story first = save(article("a", WIRE));

    Story anew = assign(article("a", words(3, 200)));

    assertThat(anew.id()).isNotEqualTo(first.id());
  }

  @Test
  void forgetsWhatNeverGotIntoTheStore() {
    HashedArticle lost = HashedArticle.of(article("a", WIRE));
    stories.settle(List.of("a"), List.of(stories.assign(lost)));

    assertThat(assign(article("b", WIRE)).nearDuplicate()).isFalse();
  }

  @Test
  void comparesWordsWithoutDiacriticsAndPunctuation() {
    Shingles bare = Shingles.of(article("a", "قال الرئيس اليوم إن الأمر"));
    Shingles marked = Shingles.of(article("b", "قالَ: الرّئيسُ، اليومَ", "إنّ الأمر!"));

    assertThat(bare.jaccard(marked)).isEqualTo(1);
    assertThat(bare.jaccard(Shingles.of(article("c", "قال")))).isZero();
  }

  private Story assign(Article article) {
    return stories.assign(HashedArticle.of(article));
  }

  private Story save(Article article) {
    HashedArticle hashed = HashedArticle.of(article);
    Story story = stories.assign(hashed);
    store.save(
        List.of(
            new StoredArticle(article, hashed.hash(), story.id(), story.signature(), List.of())));
    stories.settle(List.of(article.id()), List.of(story));
    return story;
  }

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "كلمة" + random.nextInt(5_000))
        .collect(Collectors.joining(" "));
  }
}
