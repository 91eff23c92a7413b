package dev.isnad.conversation;

import static dev.isnad.conversation.ConversationsContract.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryConversationsTest implements ConversationsContract {

  @Override
  public Conversations conversations(Bounds bounds, Clock clock) {
    return new InMemoryConversations(bounds, clock);
  }

  @Test
  void dropsThoseThatRestedLongest() {
    Conversations conversations =
        conversations(new Bounds(10, Duration.ofHours(2), 3, 64 << 20), new SetClock());
    List<String> ids = Stream.generate(() -> conversations.open(null)).limit(4).toList();
    ids.subList(0, 3).forEach(id -> conversations.add(id, turn(1)));
    conversations.add(ids.get(0), turn(2));
    conversations.add(ids.get(3), turn(3));

    assertThat(conversations.history(ids.get(0))).containsExactly(turn(1), turn(2));
    assertThat(conversations.history(ids.get(1))).isEmpty();
    assertThat(conversations.history(ids.get(2))).containsExactly(turn(1));
    assertThat(conversations.history(ids.get(3))).containsExactly(turn(3));
  }

  @Test
  void takesNoMoreMemoryThanItMay() {
    Turn long1 = new Turn("س".repeat(400), "س".repeat(100), null);
    Conversations conversations =
        conversations(new Bounds(10, Duration.ofHours(2), 1_000, 3_000), new SetClock());
    List<String> ids = Stream.generate(() -> conversations.open(null)).limit(5).toList();
    ids.forEach(id -> conversations.add(id, long1));
    conversations.add(ids.get(2), turn(1));

    assertThat(ids.stream().map(conversations::history).map(List::size))
        .as("three fit; a turn more in the third, and the fourth must go")
        .containsExactly(0, 0, 2, 0, 1);
  }

  @Test
  void countsWhereAnswersCameFrom() {
    Set<String> ids = IntStream.range(0, 20).mapToObj(i -> "id" + i).collect(Collectors.toSet());
    ArticleFilter filter = new ArticleFilter(ids, Set.of(), null, null);
    Turn turn = new Turn("q", "s", null, new Provenance("01J", filter, List.of(), "extractive"));
    Conversations conversations =
        conversations(new Bounds(10, Duration.ofHours(2), 1_000, 3_500), new SetClock());
    List<String> opened = Stream.generate(() -> conversations.open(null)).limit(5).toList();
    opened.forEach(id -> conversations.add(id, turn));

    assertThat(opened.stream().map(conversations::history).map(List::size))
        .as("each holds some 800 characters, 1,600 bytes")
        .containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void keepsNoFilterThatWouldTakeThePlaceOfOtherConversations() {
    Set<String> ids = IntStream.range(0, 5_000).mapToObj(i -> "id" + i).collect(Collectors.toSet());
    ArticleFilter filter = new ArticleFilter(ids, Set.of(), null, null);
    Turn turn = new Turn("q", "s", "a", new Provenance("01J", filter, List.of(), "extractive"));

    assertThat(turn).isEqualTo(new Turn("q", "s", "a"));
  }

  @Test
  void keepsTheBeginningOfLongQuotes() {
    String words = "س".repeat(79) + "😀" + "س";

    assertThat(new CitedParagraph("a", 1, words).words()).isEqualTo("س".repeat(79));
    assertThat(new CitedParagraph("a", 1, "س".repeat(80)).words()).hasSize(80);
  }
}
