package dev.isnad.benchmark;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.embedding.Embedder;
import dev.isnad.store.ArticleStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Question sets in a store of their own, their contexts as paragraphs as they are. */
public final class Corpus {

  private Corpus() {}

  /** A new embedded store that holds the contexts of {@code sets}. */
  public static ArticleStore store(Path directory, Embedder embedder, SquadSet... sets) {
    return PageSet.store(directory, embedder, articles(sets));
  }

  /** Saves the contexts of {@code sets} in an empty store. */
  public static void fill(ArticleStore store, Embedder embedder, SquadSet... sets) {
    PageSet.fill(store, embedder, articles(sets));
  }

  private static List<Article> articles(SquadSet... sets) {
    List<Article> articles = new ArrayList<>();
    for (SquadSet set : sets) {
      set.articles().forEach((title, contexts) -> articles.add(article(set, title, contexts)));
    }
    return articles;
  }

  private static Article article(SquadSet set, String title, List<String> contexts) {
    String id = set.name() + " " + title;
    List<Paragraph> paragraphs =
        IntStream.range(0, contexts.size())
            .mapToObj(i -> new Paragraph(i + 1, contexts.get(i)))
            .toList();
    var metadata = new ArticleMetadata(title, set.name(), null, null, null, "ar", List.of());
    return new Article(id, metadata, null, List.of(), paragraphs);
  }
}
