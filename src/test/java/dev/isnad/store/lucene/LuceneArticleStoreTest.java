package dev.isnad.store.lucene;

import dev.isnad.store.ArticleStore;
import dev.isnad.store.ConcurrencyContract;
import dev.isnad.store.SearchContract;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the embedded store. */
class LuceneArticleStoreTest implements SearchContract, ConcurrencyContract {
  @TempDir Path dataDir;

  @Override
  public ArticleStore open() {
    return LuceneArticleStore.open(dataDir, new WordAnalyzer());
  }
}
