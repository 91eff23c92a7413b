package dev.isnad.ingest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.ArticlePage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article with its numbered paragraphs, as clients see it.
 *
 * @param relatedTo the article on whose page this one stood
 * @param related the articles that stood on this one's page
 */
@Schema(name = "Article", description = "An article with its numbered paragraphs")
record ArticleView(
    String id,
    @JsonUnwrapped ArticleMetadata metadata,
    String relatedTo,
    List<String> related,
    List<Paragraph> paragraphs) {

  static ArticleView of(Article article) {
    return new ArticleView(
        article.id(),
        article.metadata(),
        article.relatedTo(),
        article.related(),
        article.paragraphs());
  }

  /**
   * An article in a list.
   *
   * @param paragraphs how many it has
   */
  @Schema(name = "ArticleSummary", description = "An article in a list")
  record Summary(
      String id,
      @JsonUnwrapped ArticleMetadata metadata,
      String relatedTo,
      List<String> related,
      int paragraphs) {

    static Summary of(Article article) {
      return new Summary(
          article.id(),
          article.metadata(),
          article.relatedTo(),
          article.related(),
          article.paragraphs().size());
    }
  }

  /**
   * Some of the articles, ordered by id.
   *
   * @param next what to pass as {@code after} for the next page; {@code null} on the last
   */
  @Schema(name = "ArticlePage", description = "Some of the articles, ordered by id")
  record Page(List<Summary> articles, String next) {

    static Page of(ArticlePage page) {
      return new Page(
          page.articles().stream().map(stored -> Summary.of(stored.article())).toList(),
          page.next());
    }
  }
}
