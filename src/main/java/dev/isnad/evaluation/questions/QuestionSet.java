package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import java.util.List;

/**
 * Questions that belong together.
 *
 * @param name the file's, without its ending
 * @param sha256 of the file, in hexadecimal digits
 * @param corpus the articles that the questions are about, where the set brings them (SQuAD); empty
 *     where they are those in the store
 */
public record QuestionSet(
    String name, String sha256, List<EvaluationQuestion> questions, List<Article> corpus) {

  public QuestionSet {
    questions = List.copyOf(questions);
    corpus = List.copyOf(corpus);
  }

  /** Whether the set is asked of its own articles instead of the stored ones. */
  public boolean bringsCorpus() {
    return !corpus.isEmpty();
  }
}
