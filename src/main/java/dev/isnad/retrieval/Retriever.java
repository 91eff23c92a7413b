package dev.isnad.retrieval;

import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.QueryTerm;
import dev.isnad.store.SearchRequest;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the paragraphs that may answer a question:
 *
 * <ol>
 *   <li>the question's content words, weighed by idf ({@link QuestionAnalyzer});
 *   <li>the store's search by the weighted sum of BM25 over the views of a word and of the vector's
 *       cosine;
 *   <li>a second ranking of the best by how much of the question their best sentence covers, with
 *       some credit for what the rest of their article covers;
 *   <li>near-duplicates collapsed into the best of them ({@link Copies}).
 * </ol>
 */
public final class Retriever {
  /** Copies of one story beyond this many are not looked behind. */
  private static final int DEEPEST = 960;

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

  /**
   * The best paragraphs, best first.
   *
   * @param limit how many at most, from 1
   */
  public List<RankedParagraph> retrieve(String question, ArticleFilter filter, int limit) {
    AnalyzedQuestion analyzed = new QuestionAnalyzer(store, analyzer).analyze(question);
    if (analyzed.words().isEmpty()) {
      return List.of();
    }
    List<QueryTerm> terms = analyzed.terms(weights);
    Comparison comparison = analyzed.comparison();
    float[] vector = weights.vector() > 0 ? embedder.embed(question) : null;
    int depth = Math.max(weights.depth(), limit);
    while (true) {
      List<ParagraphHit> hits =
          store.search(new SearchRequest(terms, vector, weights.vector(), filter, depth));
      List<RankedParagraph> ranked = Copies.collapse(rank(comparison, hits));
      if (ranked.size() >= limit || hits.size() < depth || depth >= DEEPEST) {
        return ranked.subList(0, Math.min(limit, ranked.size()));
      }
      depth *= 2;
    }
  }

  private List<RankedParagraph> rank(Comparison question, List<ParagraphHit> hits) {
    List<ParagraphMatch> alone = hits.stream().map(hit -> match(question, hit)).toList();
    Map<String, double[]> articles = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      ParagraphHit hit = hits.get(i);
      double[] article =
          articles.computeIfAbsent(hit.articleId(), id -> titleMatch(question, hit.metadata()));
      ParagraphMatch.raise(article, alone.get(i).similarities(), 1);
    }
    List<RankedParagraph> ranked = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      ParagraphHit hit = hits.get(i);
      ParagraphMatch match = alone.get(i).in(articles.get(hit.articleId()));
      double sentence = weights.sentence() * match.bestCoverageInContext() * match.weight();
      ranked.add(new RankedParagraph(hit.withScore(hit.score() + sentence), match, List.of()));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private ParagraphMatch match(Comparison question, ParagraphHit hit) {
    String text = hit.paragraph().text();
    return question.match(text, analyzer.analyze(text));
  }

  private double[] titleMatch(Comparison question, ArticleMetadata metadata) {
    String title = metadata.title() == null ? "" : metadata.title();
    return question.match(title, analyzer.analyze(title)).similarities();
  }
}
