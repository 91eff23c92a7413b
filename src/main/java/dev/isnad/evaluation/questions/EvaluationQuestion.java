package dev.isnad.evaluation.questions;

import dev.isnad.article.ArticleFilter;
import java.util.List;

/**
 * A question and what is known of its right answer.
 *
 * @param id unique within its set
 * @param turns the questions of the conversation before it, oldest first
 * @param filter which articles may answer
 * @param answerable whether the articles answer it; if not, a refusal is right
 * @param answers the accepted answers, any of which will do; empty where they are not known
 * @param gold the evidence that an answer needs, all of it; empty where it is not known
 * @param tags groups that the question belongs to
 */
public record EvaluationQuestion(
    String id,
    String question,
    List<String> turns,
    ArticleFilter filter,
    boolean answerable,
    List<String> answers,
    List<Gold> gold,
    List<String> tags) {

  public EvaluationQuestion {
    turns = List.copyOf(turns);
    answers = List.copyOf(answers);
    gold = List.copyOf(gold);
    tags = List.copyOf(tags);
  }
}
