package dev.isnad.store.pgvector;

import dev.isnad.store.ArticleStore;
import dev.isnad.store.ConcurrencyContract;
import dev.isnad.store.SearchContract;
import dev.isnad.text.WordAnalyzer;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

/** The store's contract on a real PostgreSQL. */
@NeedsPostgres
class PgVectorArticleStoreTest implements SearchContract, ConcurrencyContract {
  private TestSettings settings;

  @BeforeEach
  void chooseSchema() throws SQLException {
    settings = TestSettings.of(PostgresServer.get());
  }

  @Override
  public ArticleStore open() {
    return PgVectorArticleStore.open(settings, new WordAnalyzer());
  }
}
