package dev.isnad.benchmark.stores;

import dev.isnad.article.ArticleFilter;
import dev.isnad.store.StoredArticle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that is measured: empty when opened, then filled, finished and searched. */
interface Contender extends AutoCloseable {
  int HITS = 10;

  String name();

  /** Saves a batch durably; several threads at once. */
  void save(List<StoredArticle> articles);

  /**
   * Builds the indexes that were not kept up while it was filled.
   *
   * @return whether there were any
   */
  boolean buildIndexes();

  /** Does at once what a database does by itself after a while: statistics, pending lists. */
  void settle();

  /** How much it holds on disk, and of what. */
  String size();

  /** Makes what the searches of these questions need and no search should be timed for. */
  void prepare(List<Question> questions);

  /** Searches as its users do, for {@link #HITS} paragraphs. */
  List<Hit> search(Question question);

  /** Whether {@link #nearest} may be called. */
  boolean searchesByVectorAlone();

  /** The {@link #HITS} nearest by vector alone. */
  List<Hit> nearest(float[] vector, ArticleFilter filter);

  /** The product's whole retrieval on it, if the product can use it. */
  Optional<Consumer<Question>> retrieval();

  /** The plans of one search, as the server explains and measures them; none without a server. */
  List<String> plans(Question question);

  @Override
  void close();
}
