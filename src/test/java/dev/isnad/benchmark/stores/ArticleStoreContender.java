package dev.isnad.benchmark.stores;

import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.AskedRequests;
import dev.isnad.embedding.Embedder;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.StoredArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A store of the product's own, searched with exactly what the product's retrieval asks for. */
final class ArticleStoreContender implements Contender {
  private final String name;
  private final ArticleStore store;
  private final Embedder embedder;
  private final Home home;
  private final Map<String, SearchRequest> requests = new HashMap<>();

  /** Where a store keeps its data. */
  interface Home extends AutoCloseable {
    /** Whether there are indexes that are only built when the store is told to optimize itself. */
    boolean indexesLater();

    String size();

    void settle();

    /** The plans of one search in it. */
    List<String> plans(SearchRequest request);

    @Override
    void close();
  }

  ArticleStoreContender(String name, ArticleStore store, Embedder embedder, Home home) {
    this.name = name;
    this.store = store;
    this.embedder = embedder;
    this.home = home;
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void save(List<StoredArticle> articles) {
    store.save(articles);
  }

  @Override
  public boolean buildIndexes() {
    store.optimize();
    return home.indexesLater();
  }

  @Override
  public void settle() {
    home.settle();
  }

  @Override
  public String size() {
    return home.size();
  }

  @Override
  public void prepare(List<Question> questions) {
    AskedRequests asked = new AskedRequests(store, embedder, RankingWeights.MEASURED);
    for (Question question : questions) {
      asked.of(question.text()).ifPresent(request -> requests.put(question.text(), request));
    }
  }

  @Override
  public List<Hit> search(Question question) {
    SearchRequest request = requests.get(question.text());
    return request == null ? List.of() : hits(store.search(request));
  }

  @Override
  public boolean searchesByVectorAlone() {
    return true;
  }

  @Override
  public List<Hit> nearest(float[] vector, ArticleFilter filter) {
    return hits(store.search(new SearchRequest(List.of(), vector, 1, filter, HITS)));
  }

  private static List<Hit> hits(List<ParagraphHit> found) {
    return found.stream().limit(HITS).map(ArticleStoreContender::hit).toList();
  }

  static Hit hit(ParagraphHit hit) {
    return new Hit(hit.articleId(), hit.paragraph().number());
  }

  @Override
  public Optional<Consumer<Question>> retrieval() {
    Retriever retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
    return Optional.of(question -> retriever.retrieve(question.text(), ArticleFilter.ALL, HITS));
  }

  @Override
  public List<String> plans(Question question) {
    return home.plans(requests.get(question.text()));
  }

  @Override
  public void close() {
    store.close();
    home.close();
  }
}
