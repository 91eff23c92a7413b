package dev.isnad.store;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;

/**
 * A paragraph that a search found.
 *
 * @param storyId the label shared by near-duplicates of its article
 * @param score as {@link SearchRequest} defines it; comparable within one search only
 */
public record ParagraphHit(
    String articleId, ArticleMetadata metadata, String storyId, Paragraph paragraph, double score) {

  /** The same hit, ranked otherwise. */
  public ParagraphHit withScore(double newScore) {
    return new ParagraphHit(articleId, metadata, storyId, paragraph, newScore);
  }
}
