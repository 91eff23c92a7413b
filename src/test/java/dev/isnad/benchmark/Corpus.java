package dev.isnad.benchmark;

import dev.isnad.article.Article;
import dev.isnad.embedding.Embedder;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.store.ArticleStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Question sets in a store of their own, their contexts as paragraphs as they are. */
public final class Corpus {

  private Corpus() {}

  /** A new embedded store that holds the contexts of {@code sets}. */
  public static ArticleStore store(Path directory, Embedder embedder, QuestionSet... sets) {
    return PageSet.store(directory, embedder, articles(sets));
  }

  /** Saves the contexts of {@code sets} in an empty store. */
  public static void fill(ArticleStore store, Embedder embedder, QuestionSet... sets) {
    PageSet.fill(store, embedder, articles(sets));
  }

  private static List<Article> articles(QuestionSet... sets) {
    return Stream.of(sets).flatMap(set -> set.corpus().stream()).toList();
  }
}
