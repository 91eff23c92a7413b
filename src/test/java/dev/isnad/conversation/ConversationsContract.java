package dev.isnad.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of conversations does; an adapter's test says how it is made. */
public interface ConversationsContract {

  /** Conversations within {@code bounds}, at the time of {@code clock}; none at first. */
  Conversations conversations(Bounds bounds, Clock clock);

  private Conversations conversations() {
    return conversations(Bounds.DEFAULT, new SetClock());
  }

  static Turn turn(int number) {
    return new Turn("q" + number, "s" + number, number % 2 == 0 ? "a" + number : null);
  }

  static List<Turn> turns(int from, int to) {
    return IntStream.range(from, to).mapToObj(ConversationsContract::turn).toList();
  }

  @Test
  default void givesEachNewConversationItsOwnId() {
    Conversations conversations = conversations();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(conversations.open(null));
    }

    assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    assertThat(conversations.history(ids.iterator().next())).isEmpty();
  }

  @Test
  default void continuesAConversationByItsId() {
    Conversations conversations = conversations();
    String id = conversations.open(null);
    turns(0, 3).forEach(turn -> conversations.add(id, turn));

    assertThat(conversations.open(id)).isEqualTo(id);
    assertThat(conversations.history(id)).isEqualTo(turns(0, 3));
  }

  @Test
  default void takesAnIdThatTheClientMade() {
    Conversations conversations = conversations();
    String id = conversations.open("7f9c24e8-3b12-4fef-91e0-7f0a5d0fce3a");
    conversations.add(id, turn(0));

    assertThat(id).isEqualTo("7f9c24e8-3b12-4fef-91e0-7f0a5d0fce3a");
    assertThat(conversations.history(id)).containsExactly(turn(0));
  }

  @Test
  default void neverLetsTwoClientsShareAnIdThatBothMayThinkOf() {
    Conversations conversations = conversations();
    String first = conversations.open("test");
    conversations.add(first, turn(0));
    String second = conversations.open("test");

    assertThat(second).isNotEqualTo(first).isNotEqualTo("test");
    assertThat(conversations.history(second)).isEmpty();
    assertThat(conversations.history("test")).isEmpty();
  }

  @Test
  default void keepsConversationsApart() {
    Conversations conversations = conversations();
    String first = conversations.open(null);
    String second = conversations.open(null);
    conversations.add(first, turn(1));
    conversations.add(second, turn(2));
    conversations.add(first, turn(3));

    assertThat(conversations.history(first)).containsExactly(turn(1), turn(3));
    assertThat(conversations.history(second)).containsExactly(turn(2));
    assertThat(conversations.history(second.toLowerCase(java.util.Locale.ROOT))).isEmpty();
  }

  @Test
  default void keepsTheLastTurns() {
    Conversations conversations = conversations(Bounds.DEFAULT.withTurns(4), new SetClock());
    String id = conversations.open(null);
    turns(0, 9).forEach(turn -> conversations.add(id, turn));

    assertThat(conversations.history(id)).isEqualTo(turns(5, 9));
  }

  @Test
  default void mayKeepASingleTurn() {
    Conversations conversations = conversations(Bounds.DEFAULT.withTurns(1), new SetClock());
    String id = conversations.open(null);
    turns(0, 3).forEach(turn -> conversations.add(id, turn));

    assertThat(conversations.history(id)).containsExactly(turn(2));
  }

  @Test
  default void forgetsAConversationSomeTimeAfterItsLastTurn() {
    SetClock clock = new SetClock();
    Conversations conversations = conversations(Bounds.DEFAULT, clock);
    String id = conversations.open(null);
    for (Turn turn : turns(0, 3)) {
      clock.advance(Duration.ofMinutes(90));
      conversations.add(id, turn);
    }
    clock.advance(Duration.ofHours(2));
    assertThat(conversations.history(id)).isEqualTo(turns(0, 3));

    clock.advance(Duration.ofMillis(1));
    assertThat(conversations.history(id)).isEmpty();
  }

  @Test
  default void beginsAnewUnderAnIdThatHasExpired() {
    SetClock clock = new SetClock();
    Conversations conversations = conversations(Bounds.DEFAULT, clock);
    String id = conversations.open(null);
    conversations.add(id, turn(0));
    clock.advance(Duration.ofHours(3));
    conversations.add(id, turn(1));

    assertThat(conversations.history(id)).containsExactly(turn(1));
  }

  @Test
  default void keepsTextsWordForWord() {
    Conversations conversations = conversations();
    String id = conversations.open(null);
    Turn turn = new Turn("«كم» \"x\" \\u0041 ' ; --\n\t😀", "سؤالٌ\u200f", "جواب\r\n[1]");
    conversations.add(id, turn);

    assertThat(conversations.history(id)).containsExactly(turn);
  }

  @Test
  default void keepsWhereAnAnswerCameFrom() {
    Conversations conversations = conversations();
    String id = conversations.open(null);
    ArticleFilter filter =
        new ArticleFilter(
            Set.of("a#1", "مقال"), Set.of("«وكالة»"), LocalDate.of(2024, 6, 1), LocalDate.MAX);
    List<CitedParagraph> cited =
        List.of(new CitedParagraph("مقال", 2, "قال: \"نعم\"\n"), new CitedParagraph("a#1", 1, "x"));
    Turn answered = new Turn("q", "s", "a", new Provenance("01J", filter, cited, "extractive"));
    Turn refused =
        new Turn("q", "s", null, new Provenance("01K", ArticleFilter.ALL, List.of(), "gpt"));
    conversations.add(id, answered);
    conversations.add(id, refused);
    conversations.add(id, turn(1));

    assertThat(conversations.history(id)).containsExactly(answered, refused, turn(1));
    assertThat(turn(1).provenance()).isNull();
  }

  @Test
  default void takesTextsThatNoDatabaseTakes() {
    Conversations conversations = conversations();
    String id = conversations.open(null);
    conversations.add(id, new Turn("a\0b", "\ud83d", "ب".repeat(5_000)));

    assertThat(conversations.history(id))
        .containsExactly(new Turn("a\ufffdb", "\ufffd", "ب".repeat(Turn.LONGEST)));
  }

  @Test
  default void losesNoTurnOfManyThatComeAtOnce() throws Exception {
    int threads = 8;
    int each = 12;
    Conversations conversations =
        conversations(Bounds.DEFAULT.withTurns(threads * each), new SetClock());
    String shared = conversations.open(null);
    List<Callable<String>> clients = new ArrayList<>();
    for (int client = 0; client < threads; client++) {
      int first = client * each;
      clients.add(
          () -> {
            String own = conversations.open(null);
            for (Turn turn : turns(first, first + each)) {
              conversations.add(shared, turn);
              conversations.add(own, turn);
            }
            return own;
          });
    }
    List<String> own = together(clients);

    List<Turn> all = conversations.history(shared);
    assertThat(all).containsExactlyInAnyOrderElementsOf(turns(0, threads * each));
    for (int client = 0; client < threads; client++) {
      List<Turn> expected = turns(client * each, (client + 1) * each);
      assertThat(conversations.history(own.get(client))).isEqualTo(expected);
      assertThat(all).containsSubsequence(expected);
    }
  }

  /** Runs all at once. */
  static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
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
