package dev.isnad.benchmark;

import dev.isnad.article.ArticleFilter;
import dev.isnad.embedding.Embedder;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.SearchRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/** What the product's own retrieval asks a store for a question; for one thread. */
public final class AskedRequests {
  private static final int LIMIT = 10;

  private final Retriever retriever;
  private SearchRequest last;

  /**
   * @param store says how rare the words are; it is not searched
   */
  public AskedRequests(ArticleStore store, Embedder embedder, RankingWeights weights) {
    ArticleStore listening =
        (ArticleStore)
            Proxy.newProxyInstance(
                AskedRequests.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, args) -> {
                  if (args != null && args[0] instanceof SearchRequest request) {
                    last = request;
                    return List.of();
                  }
                  return method.invoke(store, args);
                });
    this.retriever = new Retriever(listening, embedder, weights);
  }

  /** The first request for a question's ten best paragraphs; none for one without content words. */
  public Optional<SearchRequest> of(String question) {
    last = null;
    retriever.retrieve(question, ArticleFilter.ALL, LIMIT);
    return Optional.ofNullable(last);
  }
}
