package dev.isnad.feedback;

import static dev.isnad.store.FeedbackArchiveContract.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Bounds;
import dev.isnad.conversation.CitedParagraph;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.InMemoryConversations;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.SetClock;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.FileFeedbackArchive;
import dev.isnad.store.RatedAnswer;
import dev.isnad.store.Rating;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
  private static final ArticleFilter FILTER =
      new ArticleFilter(Set.of("buses"), Set.of(), null, null);
  private static final List<CitedParagraph> CITED = List.of(new CitedParagraph("buses", 2, "40"));

  private final SetClock clock = new SetClock();
  private final Conversations conversations =
      new InMemoryConversations(Bounds.DEFAULT.withTurns(80), clock);
  private final String conversation = conversations.open(null);

  private FeedbackArchive archive;
  private Ratings ratings;

  @BeforeEach
  void open(@TempDir Path directory) {
    archive = new FileFeedbackArchive(directory);
    ratings = new Ratings(conversations, archive);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void turn(String id, ArticleFilter filter, List<CitedParagraph> cited) {
    Provenance provenance = new Provenance(id, filter, cited, "gpt");
    String answer = cited.isEmpty() ? null : "answer";
    conversations.add(conversation, new Turn("question " + id, "standalone", answer, provenance));
  }

  private void rate(String id, String rating, String comment) {
    ratings.rate(new FeedbackRequest(conversation, id, rating, comment));
  }

  @Test
  void keepsWhatTheConversationKnowsOfTheAnswer() {
    turn("01A", ArticleFilter.ALL, List.of());
    turn("01B", FILTER, CITED);
    turn("01C", ArticleFilter.ALL, List.of());
    rate("01B", "down", " why? ");

    assertThat(all(archive))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.rating()).isEqualTo(Rating.DOWN);
              assertThat(kept.comment()).isEqualTo("why?");
              assertThat(kept.answer())
                  .isEqualTo(
                      new RatedAnswer(
                          "question 01B", List.of("question 01A"), FILTER, true, CITED, "gpt"));
            });
  }

  @Test
  void keepsAsManyEarlierQuestionsAsASetMayHave() {
    for (int i = 0; i < 70; i++) {
      turn("id" + i, ArticleFilter.ALL, List.of());
    }
    rate("id69", "up", null);

    List<String> turns = all(archive).get(0).answer().turns();
    assertThat(turns).hasSize(50).startsWith("question id19").endsWith("question id68");
  }

  @Test
  void forgetsAnswersWithTheirConversationButNotTheirRatings() {
    turn("01A", ArticleFilter.ALL, List.of());
    rate("01A", "up", null);
    clock.advance(Duration.ofHours(2).plusMillis(1));

    assertThatThrownBy(() -> rate("01A", "down", null))
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem())
        .isEqualTo(Problem.UNKNOWN_ANSWER);
    assertThat(all(archive)).extracting(Feedback::rating).containsExactly(Rating.UP);
  }

  @Test
  void withdrawsWhatWasNeverSaid() {
    turn("01A", ArticleFilter.ALL, List.of());
    rate("01A", "none", null);

    assertThat(all(archive)).isEmpty();
  }
}
