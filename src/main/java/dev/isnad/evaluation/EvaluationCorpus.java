package dev.isnad.evaluation;

import dev.isnad.answer.AnswerService;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;

/**
 * The articles that a question set is asked of.
 *
 * @param retriever ranks their paragraphs
 * @param answers answers from them
 * @param removal removes what was made for the set
 */
record EvaluationCorpus(
    ArticleStore articles, Retriever retriever, AnswerService answers, Runnable removal)
    implements AutoCloseable {

  @Override
  public void close() {
    removal.run();
  }
}
