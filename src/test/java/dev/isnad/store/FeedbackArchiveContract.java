package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every archive of ratings does; an adapter's test says how it is opened. */
public interface FeedbackArchiveContract {

  /** The archive, which is empty at first. */
  FeedbackArchive archive();

  /** The same archive as another process finds it, once this one has ended. */
  FeedbackArchive reopened();

  /** A rating of the answer of that number, whose ids sort like the numbers. */
  static Feedback feedback(int number, Rating rating, String comment) {
    RatedAnswer answer =
        new RatedAnswer(
            "كم «حافلة»؟ " + number,
            List.of("قبل\nذلك", "\"x\" \\u0041 😀"),
            new ArticleFilter(Set.of("a#1"), Set.of("وكالة", "b"), LocalDate.of(2024, 6, 1), null),
            true,
            List.of(new CitedParagraph("a#1", 3, "تعمل 40"), new CitedParagraph("مقال", 1, "x")),
            "extractive");
    Instant ratedAt = Instant.parse("2026-01-05T10:00:00.123Z").minusSeconds(number);
    return new Feedback(id(number), rating, comment, ratedAt, answer);
  }

  static String id(int number) {
    return "01J%023d".formatted(number);
  }

  static List<Feedback> all(FeedbackArchive archive) {
    List<Feedback> all = new ArrayList<>();
    archive.forEach(all::add);
    return all;
  }

  @Test
  default void isEmptyAtFirst() {
    assertThat(all(archive())).isEmpty();
    assertThat(archive().delete(id(1))).isFalse();
    assertThat(all(archive())).isEmpty();
  }

  @Test
  default void givesBackWhatWasKept() {
    RatedAnswer refusal =
        new RatedAnswer("q", List.of(), ArticleFilter.ALL, false, List.of(), "gpt-4.1");
    Feedback plain =
        new Feedback(id(2), Rating.UP, null, Instant.parse("2026-01-05T10:00:00Z"), refusal);
    Feedback full = feedback(1, Rating.DOWN, "سألت عن العدد\nلا عن \"الثمن\" 😀");
    archive().put(plain);
    archive().put(full);

    assertThat(all(archive())).containsExactly(full, plain);
    assertThat(all(reopened())).containsExactly(full, plain);
  }

  @Test
  default void keepsTheLastWordOnEachAnswer() {
    for (int i = 0; i < 20; i++) {
      archive().put(feedback(i % 4, i % 2 == 0 ? Rating.UP : Rating.DOWN, "comment " + i));
    }

    assertThat(all(archive()))
        .extracting(Feedback::comment)
        .containsExactly("comment 16", "comment 17", "comment 18", "comment 19");
    assertThat(all(reopened())).hasSize(4);
  }

  @Test
  default void deletesARatingThatMayBeGivenAgain() {
    archive().put(feedback(1, Rating.UP, null));
    archive().put(feedback(2, Rating.UP, null));

    assertThat(archive().delete(id(1))).isTrue();
    assertThat(archive().delete(id(1))).isFalse();
    assertThat(all(reopened())).containsExactly(feedback(2, Rating.UP, null));
    assertThat(archive().delete(id(1))).isFalse();

    archive().put(feedback(1, Rating.DOWN, "again"));
    assertThat(all(reopened()))
        .containsExactly(feedback(1, Rating.DOWN, "again"), feedback(2, Rating.UP, null));
  }

  @Test
  default void knowsNoAnswerOfAnyOtherName() {
    archive().put(feedback(1, Rating.UP, null));

    for (String id : List.of("", "x", "../index", "a\nb", "\0", "\ud83d", id(1) + " ")) {
      assertThat(archive().delete(id)).isFalse();
    }
    assertThat(all(archive())).hasSize(1);
  }

  @Test
  default void tellsTheOldestAnswerFirst() {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 703).boxed().toList());
    java.util.Collections.shuffle(numbers, new java.util.Random(1));
    numbers.parallelStream().forEach(i -> archive().put(feedback(i, Rating.UP, "c" + i)));

    List<Feedback> expected =
        IntStream.range(0, 703).mapToObj(i -> feedback(i, Rating.UP, "c" + i)).toList();
    assertThat(all(archive())).isEqualTo(expected);
  }

  @Test
  default void mayBeChangedWhileItIsRead() {
    IntStream.range(0, 600).forEach(i -> archive().put(feedback(i, Rating.UP, null)));
    List<String> told = new ArrayList<>();
    archive()
        .forEach(
            feedback -> {
              told.add(feedback.answerId());
              if (told.size() <= 600) {
                archive().put(feedback(told.size() - 1, Rating.DOWN, "changed"));
              }
            });

    assertThat(told).hasSize(600).isSorted().doesNotHaveDuplicates();
    assertThat(all(archive())).hasSize(600).allMatch(f -> f.rating() == Rating.DOWN);
  }
}
