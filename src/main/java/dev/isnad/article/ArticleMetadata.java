package dev.isnad.article;

import java.util.List;

/**
 * What is known of an article besides its text; anything but the keywords may be {@code null}.
 *
 * @param language an ISO 639-1 code such as {@code ar}
 */
public record ArticleMetadata(
    String title,
    String source,
    String url,
    String author,
    PublishedAt publishedAt,
    String language,
    List<String> keywords) {

  /** Nothing is known. */
  public static final ArticleMetadata UNKNOWN =
      new ArticleMetadata(null, null, null, null, null, null, List.of());

  public ArticleMetadata {
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
  }
}
