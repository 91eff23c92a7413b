package dev.isnad.ingest;

import dev.isnad.article.ArticleCleaner;
import dev.isnad.article.ArticleReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the reader and the cleaner, which know nothing of injection, to whoever needs them. */
class ReaderProducer {

  @Produces
  @Singleton
  ArticleReader reader() {
    return new ArticleReader();
  }

  @Produces
  @Singleton
  ArticleCleaner cleaner() {
    return new ArticleCleaner();
  }
}
