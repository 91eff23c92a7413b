package dev.isnad.store.pgvector;

import dev.isnad.store.ArticleStore;
import dev.isnad.store.ConcurrencyContract;
import dev.isnad.store.SearchContract;
import dev.isnad.text.WordAnalyzer;

/** The store's contract on a real PostgreSQL. */
class PgVectorArticleStoreTest implements SearchContract, ConcurrencyContract {
  private final String schema = "t" + System.nanoTime();

  @Override
  public ArticleStore open() {
    return PgVectorArticleStore.open(
        TestSettings.of("jdbc:postgresql://127.0.0.1:54329/postgres?user=postgres", schema),
        new WordAnalyzer());
  }
}
