package dev.isnad.benchmark;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Question sets in a store of their own, their contexts as paragraphs as they are. */
public final class Corpus {

  private Corpus() {}

  /** A new embedded store that holds the contexts of {@code sets}. */
  public static ArticleStore store(Path directory, Embedder embedder, SquadSet... sets) {
    ArticleStore store = LuceneArticleStore.open(directory, new WordAnalyzer());
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
    List<StoredArticle> articles = new ArrayList<>();
    for (SquadSet set : sets) {
      set.articles()
          .forEach((title, contexts) -> articles.add(article(set, title, contexts, embedder)));
    }
    store.save(articles);
    return store;
  }

  private static StoredArticle article(
      SquadSet set, String title, List<String> contexts, Embedder embedder) {
    String id = set.name() + " " + title;
    List<Paragraph> paragraphs =
        IntStream.range(0, contexts.size())
            .mapToObj(i -> new Paragraph(i + 1, contexts.get(i)))
            .toList();
    var metadata = new ArticleMetadata(title, set.name(), null, null, null, "ar", List.of());
    Article article = new Article(id, metadata, null, List.of(), paragraphs);
    return new StoredArticle(article, id, id, List.of(), embedder.embedAll(contexts));
  }
}
