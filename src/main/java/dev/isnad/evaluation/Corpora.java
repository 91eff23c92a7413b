package dev.isnad.evaluation;

import dev.isnad.answer.AnswerService;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.ingest.Filling;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.ScratchStore;
import dev.isnad.store.ScratchStores;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives each question set its articles: those that are stored, or the set's own in a store for a
 * while, where they are ranked and answered from in the same way.
 */
@ApplicationScoped
class Corpora {
  private final ArticleStore store;
  private final Retriever retriever;
  private final AnswerService answers;
  private final ScratchStores scratch;

  Corpora(ArticleStore store, Retriever retriever, AnswerService answers, ScratchStores scratch) {
    this.store = store;
    this.retriever = retriever;
    this.answers = answers;
    this.scratch = scratch;
  }

  /**
   * @throws dev.isnad.problem.ProblemException if a store or the embedding model is away
   * @throws java.util.concurrent.CancellationException if that is asked for
   */
  EvaluationCorpus open(QuestionSet set, Cancellation cancellation) {
    if (!set.bringsCorpus()) {
      return new EvaluationCorpus(store, retriever, answers, () -> {});
    }
    cancellation.check();
    ScratchStore opened = scratch.open();
    try {
      Filling.fill(opened.articles(), retriever.embedder(), set.corpus(), cancellation);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
    Retriever own = retriever.of(opened.articles());
    return new EvaluationCorpus(opened.articles(), own, answers.from(own), opened::close);
  }
}
