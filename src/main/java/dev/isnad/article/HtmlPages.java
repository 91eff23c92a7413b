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
    ArticleMetadata metadata = HtmlMetadata.of(page);
    List<Block> blocks = new ArrayList<>(HtmlBlocks.of(page, MainContent.of(page)));
    return cleaner.clean(id, metadata, blocks);
  }
}
