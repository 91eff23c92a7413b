package dev.isnad.feedback;

import dev.isnad.article.Characters;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.RatedAnswer;
import dev.isnad.store.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes readers' ratings of answers. What was asked and answered is looked up in the conversation
 * that was kept here: a client is believed nothing but what it thinks.
 */
@ApplicationScoped
class Ratings {
  /** So many turns a question of a question set may have. */
  private static final int MOST_TURNS = 50;

  private final Conversations conversations;
  private final FeedbackArchive archive;
  private final Clock clock = Clock.systemUTC();

  Ratings(Conversations conversations, FeedbackArchive archive) {
    this.conversations = conversations;
    this.archive = archive;
  }

  /**
   * Keeps what a reader thinks of an answer, in the place of what the reader thought before.
   *
   * @throws ProblemException {@link Problem#UNKNOWN_ANSWER} if the conversation holds no such
   *     answer, or none any more; {@link Problem#STORE_UNAVAILABLE} if it cannot be kept
   */
  void rate(FeedbackRequest request) {
    requireText(request.comment());
    RatedAnswer answer =
        find(request.conversationId(), request.answerId())
            .orElseThrow(() -> unknown(request.answerId()));
    if (request.rating().equals(FeedbackRequest.WITHDRAWN)) {
      archive.delete(request.answerId());
      return;
    }
    archive.put(
        new Feedback(
            request.answerId(),
            Rating.of(request.rating()),
            request.comment(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            answer));
  }

  private static void requireText(String comment) {
    Characters.flaw(comment)
        .ifPresent(
            flaw -> {
              Violation violation = new Violation("comment", "expected text, got " + flaw);
              throw new ProblemException(
                  Problem.MALFORMED_REQUEST,
                  violation.field() + ": " + violation.message() + ".",
                  List.of(violation),
                  null);
            });
  }

  private Optional<RatedAnswer> find(String conversationId, String answerId) {
    List<Turn> turns = conversations.history(conversationId);
    for (int i = 0; i < turns.size(); i++) {
      Provenance provenance = turns.get(i).provenance();
      if (provenance != null && provenance.answerId().equals(answerId)) {
        return Optional.of(answer(turns.get(i), turns.subList(Math.max(0, i - MOST_TURNS), i)));
      }
    }
    return Optional.empty();
  }

  private static RatedAnswer answer(Turn turn, List<Turn> earlier) {
    Provenance provenance = turn.provenance();
    return new RatedAnswer(
        turn.question(),
        earlier.stream().map(Turn::question).toList(),
        provenance.filter(),
        turn.answered(),
        provenance.cited(),
        provenance.generator());
  }

  /**
   * Deletes the rating of an answer, whoever gave it.
   *
   * @throws ProblemException {@link Problem#UNKNOWN_ANSWER} if there is none
   */
  void delete(String answerId) {
    if (!archive.delete(answerId)) {
      throw new ProblemException(
          Problem.UNKNOWN_ANSWER, "No answer with the id \"%s\" is rated.".formatted(answerId));
    }
  }

  private static ProblemException unknown(String answerId) {
    return new ProblemException(
        Problem.UNKNOWN_ANSWER,
        "The conversation holds no answer with the id \"%s\", or not any more."
            .formatted(answerId));
  }
}
