package dev.isnad.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import dev.isnad.store.Feedback;
import dev.isnad.store.RatedAnswer;
import dev.isnad.store.Rating;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A rating as a question of Isnad's own format for evaluations. Of an answer that a reader found
 * helpful the cited paragraphs are the evidence that a right answer needs, and a helpful refusal
 * was right to refuse. Of one that was not helpful nothing is known but the question: an editor
 * completes it.
 *
 * @param turns the questions of the conversation before it
 * @param answerable {@code false} where a refusal is right, else {@code null}
 * @param note the reader's comment
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RatedQuestion(
    String id,
    String question,
    List<String> turns,
    Filter filter,
    List<Gold> gold,
    Boolean answerable,
    List<String> tags,
    String note) {

  /** What restricted the articles, in an order that stays the same. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Filter(
      List<String> articleIds, List<String> sources, String publishedFrom, String publishedTo) {

    /** {@code null} where nothing did. */
    static Filter of(ArticleFilter filter) {
      return filter.equals(ArticleFilter.ALL)
          ? null
          : new Filter(
              sorted(filter.articleIds()),
              sorted(filter.sources()),
              day(filter.publishedFrom()),
              day(filter.publishedTo()));
    }

    private static List<String> sorted(Collection<String> texts) {
      return texts.stream().sorted().toList();
    }

    private static String day(LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  /**
   * A paragraph.
   *
   * @param phrase words that stood in it: where they are gone, the article has changed since
   */
  record Gold(String article, int paragraph, String phrase) {

    static Gold of(CitedParagraph cited) {
      return new Gold(cited.articleId(), cited.paragraph(), cited.words());
    }
  }

  static RatedQuestion of(Feedback feedback) {
    RatedAnswer answer = feedback.answer();
    boolean right = feedback.rating() == Rating.UP;
    return new RatedQuestion(
        "feedback-" + feedback.answerId(),
        answer.question(),
        answer.turns(),
        Filter.of(answer.filter()),
        right ? answer.cited().stream().map(Gold::of).toList() : List.of(),
        right && !answer.answered() ? Boolean.FALSE : null,
        List.of("feedback", feedback.rating().code(), answer.answered() ? "answered" : "refused"),
        feedback.comment());
  }
}
