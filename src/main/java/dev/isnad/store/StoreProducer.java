package dev.isnad.store;

import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.store.pgvector.PgVectorArticleStore;
import dev.isnad.store.pgvector.PgVectorSettings;
import dev.isnad.text.WordAnalyzer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Opens the store that the settings choose on first use and closes it at shutdown. */
@ApplicationScoped
class StoreProducer {

  @Produces
  @ApplicationScoped
  ArticleStore open(StoreSettings settings, PgVectorSettings pgVectorSettings) {
    WordAnalyzer analyzer = new WordAnalyzer();
    return switch (settings.store()) {
      case EMBEDDED -> LuceneArticleStore.open(settings.dataDir(), analyzer);
      case PGVECTOR -> PgVectorArticleStore.open(pgVectorSettings, analyzer);
    };
  }

  void close(@Disposes ArticleStore store) {
    store.close();
  }
}
