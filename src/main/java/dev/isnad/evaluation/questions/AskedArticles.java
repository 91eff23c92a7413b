package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The articles that a set is asked of: those in the store, or those that it brings. */
public sealed interface AskedArticles {

  /** The article of that id. */
  Optional<AskedArticle> find(String id);

  /** Passes over all of them, in an order that stays the same. */
  void forEach(Consumer<AskedArticle> visitor);

  /** Those that this set is asked of. */
  static AskedArticles of(QuestionSet set, ArticleStore store) {
    return set.bringsCorpus() ? of(set.corpus()) : of(store);
  }

  static AskedArticles of(ArticleStore store) {
    return new Stored(store);
  }

  /**
   * @param articles each a story of its own
   */
  static AskedArticles of(List<Article> articles) {
    return new Own(
        articles, articles.stream().collect(Collectors.toMap(Article::id, Function.identity())));
  }

  /** The articles in a store, of which a page at a time is in memory. */
  record Stored(ArticleStore store) implements AskedArticles {
    private static final int PAGE = 500;

    @Override
    public Optional<AskedArticle> find(String id) {
      return store.find(id).map(Stored::asked);
    }

    @Override
    public void forEach(Consumer<AskedArticle> visitor) {
      String after = null;
      do {
        ArticlePage page = store.list(after, PAGE);
        page.articles().forEach(article -> visitor.accept(asked(article)));
        after = page.next();
      } while (after != null);
    }

    private static AskedArticle asked(StoredArticle stored) {
      return new AskedArticle(stored.article(), stored.storyId());
    }
  }

  /** The articles that a set brings. */
  record Own(List<Article> articles, Map<String, Article> byId) implements AskedArticles {

    @Override
    public Optional<AskedArticle> find(String id) {
      return Optional.ofNullable(byId.get(id)).map(Own::asked);
    }

    @Override
    public void forEach(Consumer<AskedArticle> visitor) {
      articles.forEach(article -> visitor.accept(asked(article)));
    }

    private static AskedArticle asked(Article article) {
      return new AskedArticle(article, article.id());
    }
  }
}
