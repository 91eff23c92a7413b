package dev.isnad.ingest;

import dev.isnad.article.Article;
import dev.isnad.embedding.Embedder;
import dev.isnad.problem.Cancellation;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import java.util.ArrayList;
import java.util.List;

/** Brings articles, as they are, into a store that is not the program's own. */
public final class Filling {
  /** A batch is full at this many paragraphs. */
  private static final int BATCH = 512;

  private final ArticleWriter writer;
  private final Cancellation cancellation;

  private Filling(ArticleWriter writer, Cancellation cancellation) {
    this.writer = writer;
    this.cancellation = cancellation;
  }

  /**
   * On return all of them are stored and found.
   *
   * @param articles of distinct ids
   * @param cancellation ends it between two batches
   * @throws dev.isnad.problem.ProblemException if the store or the embedding model is away
   */
  public static void fill(
      ArticleStore store, Embedder embedder, List<Article> articles, Cancellation cancellation) {
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
    new Filling(new ArticleWriter(store, embedder), cancellation).write(articles);
    store.optimize();
  }

  private void write(List<Article> articles) {
    List<HashedArticle> batch = new ArrayList<>();
    int paragraphs = 0;
    for (Article article : articles) {
      batch.add(HashedArticle.of(article));
      paragraphs += article.paragraphs().size();
      if (paragraphs >= BATCH) {
        cancellation.check();
        writer.write(batch);
        batch.clear();
        paragraphs = 0;
      }
    }
    cancellation.check();
    writer.write(batch);
  }
}
