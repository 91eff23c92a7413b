package dev.isnad.retrieval;

import dev.isnad.article.ArticleFilter;
import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.QueryTerm;
import dev.isnad.store.SearchRequest;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds the paragraphs that may answer a question:
 *
 * <ol>
 *   <li>the question's content words, weighed by idf ({@link QuestionAnalyzer});
 *   <li>the store's search by the weighted sum of BM25 over the views of a word and of the vector's
 *       cosine;
 *   <li>a second ranking of the best by how much of the question their best sentence covers, with
 *       some credit for what the rest of their article covers, and by how much of it their
 *       article's title holds; what an article says twice counts where it says it first ({@link
 *       Repetitions});
 *   <li>near-duplicates collapsed into the best of them ({@link Copies}).
 * </ol>
 */
public final class Retriever {
  /** Copies of one story beyond this many are not looked behind. */
  private static final int DEEPEST = 960;

  /** What the topic's terms count beside the question's own, among the paragraphs on the topic. */
  private static final float TOPIC = 0.1f;

  private static final Comparator<RankedParagraph> BEST_FIRST =
      Comparator.comparingDouble(RankedParagraph::score)
          .reversed()
          .thenComparing(ranked -> ranked.hit().articleId())
          .thenComparing(ranked -> ranked.hit().paragraph().number());

  private final ArticleStore store;
  private final Embedder embedder;
  private final RankingWeights weights;
  private final WordAnalyzer analyzer = new WordAnalyzer();

  public Retriever(ArticleStore store, Embedder embedder, RankingWeights weights) {
    this.store = store;
    this.embedder = embedder;
    this.weights = weights;
  }

  /** The same ranking of another store's paragraphs. */
  public Retriever of(ArticleStore other) {
    return new Retriever(other, embedder, weights);
  }

  /** The model whose vectors it compares. */
  public Embedder embedder() {
    return embedder;
  }

  public RankingWeights weights() {
    return weights;
  }

  /**
   * The best paragraphs, best first. Those for a follow-up question that {@link FollowUp} gave a
   * topic are sought within the articles on the topic, by what it asks itself: sought by all of its
   * words, the paragraph that names the topic most often would win.
   *
   * @param limit how many at most, from 1
   */
  public List<RankedParagraph> retrieve(String question, ArticleFilter filter, int limit) {
    AnalyzedQuestion analyzed = new QuestionAnalyzer(store, analyzer).analyze(question);
    if (analyzed.words().isEmpty()) {
      return List.of();
    }
    float[] vector = weights.vector() > 0 ? embedder.embed(question) : null;
    var articles = new ArticleMatches(analyzed.comparison(), analyzer);
    IntFunction<List<ParagraphHit>> search = search(analyzed.terms(weights, 1), vector, filter);
    if (analyzed.hasTopic()) {
      search.apply(weights.depth()).forEach(articles::add);
      Set<String> onTopic = articles.onTopic(analyzed.words());
      if (onTopic.isEmpty()) {
        return List.of();
      }
      search = search(analyzed.terms(weights, TOPIC), vector, narrowed(filter, onTopic));
    }
    return best(search, articles, limit);
  }

  /** A search that gives so many hits as it is asked for. */
  private IntFunction<List<ParagraphHit>> search(
      List<QueryTerm> terms, float[] vector, ArticleFilter filter) {
    return depth -> store.search(new SearchRequest(terms, vector, weights.vector(), filter, depth));
  }

  private static ArticleFilter narrowed(ArticleFilter filter, Set<String> ids) {
    return new ArticleFilter(ids, filter.sources(), filter.publishedFrom(), filter.publishedTo());
  }

  private List<RankedParagraph> best(
      IntFunction<List<ParagraphHit>> search, ArticleMatches articles, int limit) {
    int depth = Math.max(weights.depth(), limit);
    while (true) {
      List<ParagraphHit> hits = search.apply(depth);
      List<RankedParagraph> ranked = Copies.collapse(rank(hits, articles));
      if (ranked.size() >= limit || hits.size() < depth || depth >= DEEPEST) {
        return ranked.subList(0, Math.min(limit, ranked.size()));
      }
      depth *= 2;
    }
  }

  private List<RankedParagraph> rank(List<ParagraphHit> hits, ArticleMatches articles) {
    List<ParagraphMatch> alone = hits.stream().map(articles::add).toList();
    List<RankedParagraph> ranked = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      ParagraphHit hit = hits.get(i);
      ParagraphMatch match = alone.get(i).in(articles.of(hit));
      double sentence = weights.sentence() * match.bestCoverageInContext() * match.weight();
      double title = weights.title() * match.share(articles.titleOf(hit)) * match.weight();
      ParagraphHit scored = hit.withScore(hit.score() + sentence + title);
      ranked.add(new RankedParagraph(scored, title, match, List.of()));
    }
    return Repetitions.raiseFirst(ranked).stream().sorted(BEST_FIRST).toList();
  }
}
