package dev.isnad.benchmark;

import dev.isnad.article.Article;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that a store holds, read through the store itself, which so proves that it opens.
 *
 * @param articles by id, each with its paragraphs
 */
record StoreContents(Map<String, Article> articles, StoreCounts counts) {
  private static final int PAGE = 500;

  static StoreContents of(Path dataDir) {
    Map<String, Article> articles = new HashMap<>();
    try (ArticleStore store = LuceneArticleStore.open(dataDir, new WordAnalyzer())) {
      String after = null;
      do {
        ArticlePage page = store.list(after, PAGE);
        for (StoredArticle stored : page.articles()) {
          articles.put(stored.article().id(), stored.article());
        }
        after = page.next();
      } while (after != null);
      return new StoreContents(articles, store.counts());
    }
  }

  /** Whether each article here is, word for word, one of {@code all}. */
  boolean areWholeIn(StoreContents all) {
    return articles.entrySet().stream()
        .allMatch(a -> a.getValue().equals(all.articles.get(a.getKey())));
  }

  /** Whether the index counts as many paragraphs as its articles have. */
  boolean countsAgree() {
    long paragraphs = articles.values().stream().mapToLong(a -> a.paragraphs().size()).sum();
    return counts.articles() == articles.size() && counts.paragraphs() == paragraphs;
  }
}
