package dev.isnad.retrieval;

import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticleStore;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the retriever with the measured weights and the settings. */
@Dependent
class RetrieverProducer {

  @Produces
  @Singleton
  Retriever retriever(ArticleStore store, Embedder embedder, RetrievalSettings settings) {
    RankingWeights weights = RankingWeights.MEASURED.withVector(settings.vectorWeight());
    return new Retriever(store, embedder, weights);
  }
}
