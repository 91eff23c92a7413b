package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Replaces the vectors of everything in the store by those of the embedding model that is set now.
 * Cut off, it is begun again; until it has ended nobody can search by vectors of two models.
 */
@ApplicationScoped
class Reembedding {
  /** Some 300 paragraphs of news: few enough to hold their vectors, enough for one commit. */
  private static final int PAGE = 50;

  private final ArticleStore store;
  private final Embedder embedder;

  Reembedding(ArticleStore store, Embedder embedder) {
    this.store = store;
    this.embedder = embedder;
  }

  /**
   * @param progress hears after each page how many articles are done
   * @return how many articles there were
   */
  long run(LongConsumer progress) {
    store.beginReembedding(new EmbeddingId(embedder.model(), embedder.dimension()));
    long done = 0;
    String after = null;
    do {
      ArticlePage page = store.list(after, PAGE);
      store.save(page.articles().stream().map(this::embed).toList());
      done += page.articles().size();
      progress.accept(done);
      after = page.next();
    } while (after != null);
    store.finishReembedding();
    return done;
  }

  private StoredArticle embed(StoredArticle stored) {
    Article article = stored.article();
    List<String> texts = new ArrayList<>();
    article.paragraphs().forEach(paragraph -> texts.add(paragraph.text()));
    return new StoredArticle(
        article,
        stored.contentHash(),
        stored.storyId(),
        stored.storySignature(),
        embedder.embedAll(texts));
  }
}
