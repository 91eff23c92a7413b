package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns an HTML page into its articles. */
final class HtmlPages {
  private final ArticleCleaner cleaner;

  HtmlPages(ArticleCleaner cleaner) {
    this.cleaner = cleaner;
  }

  CleanedPage clean(String id, String html) {
    Document page = Jsoup.parse(html);
    ArticleMetadata stated = HtmlMetadata.of(page);
    List<Block> blocks = HtmlBlocks.of(page, MainContent.of(page));
    CleanedPage cleaned = cleaner.clean(id, withoutSource(stated), blocks);
    List<Article> articles = new ArrayList<>(cleaned.articles());
    articles.set(0, completed(articles.get(0), stated));
    return new CleanedPage(articles, cleaned.removed());
  }

  /** «المصدر:» and «كلمات دلالية:» in the text name the article's; markup often the site's own. */
  private static ArticleMetadata withoutSource(ArticleMetadata m) {
    return new ArticleMetadata(
        m.title(), null, m.url(), m.author(), m.publishedAt(), m.language(), List.of());
  }

  private static Article completed(Article article, ArticleMetadata stated) {
    ArticleMetadata m = article.metadata();
    ArticleMetadata metadata =
        new ArticleMetadata(
            m.title(),
            m.source() == null ? stated.source() : m.source(),
            m.url(),
            m.author(),
            m.publishedAt(),
            m.language(),
            m.keywords().isEmpty() ? stated.keywords() : m.keywords());
    return new Article(
        article.id(), metadata, article.relatedTo(), article.related(), article.paragraphs());
  }
}
