package dev.isnad.store;

import dev.isnad.text.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where articles are kept and searched. Every method may be called by several threads at once;
 * readers are never blocked by writers and see only what is durable. A store that is away throws a
 * {@link dev.isnad.problem.ProblemException}.
 */
public interface ArticleStore extends AutoCloseable {

  /**
   * Declares the model of all vectors, before the first save or search. An empty store adopts it.
   *
   * @throws dev.isnad.problem.ProblemException if the store was built with another model, or a
   *     re-embedding was not finished; its message names the command to run
   */
  void bind(EmbeddingId model);

  /**
   * Starts replacing the vectors by those of another model: every article must be saved again, then
   * {@link #finishReembedding} called. Until then no {@link #bind} succeeds.
   */
  void beginReembedding(EmbeddingId model);

  void finishReembedding();

  /**
   * Saves articles, each atomically (all of it or nothing) and replacing its earlier version. On
   * return they are durable and found by searches.
   */
  void save(List<StoredArticle> articles);

  /**
   * Removes articles, durably and from searches on return.
   *
   * @return how many of them were there
   */
  int delete(Collection<String> ids);

  Optional<StoredArticle> find(String id);

  /**
   * A page of the articles, ordered by the code points of their ids.
   *
   * @param after the id that the page starts behind, or {@code null} for the first page
   */
  ArticlePage list(String after, int limit);

  /** The content hashes of those of {@code ids} that are stored. */
  Map<String, String> contentHashes(Collection<String> ids);

  /**
   * The stored article that shares most labels of {@code signature}, if any shares one; of several,
   * the first by id.
   *
   * @param signature the locality-sensitive labels of an article; sharing one makes a candidate
   */
  Optional<StoredArticle> findStory(List<String> signature);

  /** The best paragraphs, best first; ties by article id (as in a list), then paragraph number. */
  List<ParagraphHit> search(SearchRequest request);

  /** In how many paragraphs each term stands; 0 for a term that none holds. */
  Map<String, Long> documentFrequencies(View view, Collection<String> terms);

  StoreCounts counts();

  /**
   * Builds what makes searches fast and would have slowed down the saves; to be called after a long
   * ingestion. May take minutes, during which searches and saves go on.
   */
  void optimize();

  @Override
  void close();
}
