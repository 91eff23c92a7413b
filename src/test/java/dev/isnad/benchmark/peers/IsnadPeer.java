package dev.isnad.benchmark.peers;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.embedding.Embedder;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import java.util.List;

/** The product's own retrieval on one of its stores. */
final class IsnadPeer implements Peer {
  private final String name;
  private final ArticleStore store;
  private final Embedder embedder;
  private final Retriever retriever;

  IsnadPeer(String name, ArticleStore store, Embedder embedder) {
    this.name = name;
    this.store = store;
    this.embedder = embedder;
    this.retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void ingest(List<Article> articles) {
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
    store.save(articles.stream().map(this::embedded).toList());
    store.optimize();
  }

  private StoredArticle embedded(Article article) {
    List<String> texts = article.paragraphs().stream().map(p -> p.text()).toList();
    return new StoredArticle(
        article, article.id(), article.id(), List.of(), embedder.embedAll(texts));
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return retriever.retrieve(question, ArticleFilter.ALL, limit).stream()
        .map(
            found ->
                new Passage(
                    found.articleId(), found.paragraph().number(), found.paragraph().text()))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
