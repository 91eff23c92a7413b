package dev.isnad.store;

import dev.isnad.article.ArticleFilter;
import java.util.List;

/**
 * A search for paragraphs.
 *
 * <p>A paragraph's score is the sum over {@code terms} of weight × BM25 of the term in its view
 * ({@link Bm25}), plus {@code vectorWeight} × the cosine of its vector and {@code vector}, where
 * that is above 0. A paragraph that scores nothing is not found.
 *
 * @param terms distinct in view and term
 * @param vector the question's vector, L2-normalised, or {@code null} for lexical search alone
 * @param limit how many paragraphs at most, from 1
 */
public record SearchRequest(
    List<QueryTerm> terms, float[] vector, double vectorWeight, ArticleFilter filter, int limit) {

  public SearchRequest {
    terms = List.copyOf(terms);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
  }
}
