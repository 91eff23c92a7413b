package dev.isnad.benchmark;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import dev.isnad.embedding.Embedder;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scraped pages in a directory, and the questions that come with the program. */
public final class PageSet {
  private PageSet() {}

  /** The bundled questions that are asked as they stand: no conversation before, and no filter. */
  public static List<EvaluationQuestion> sampleQuestions() {
    return QuestionSets.find("samples").questions().stream()
        .filter(q -> q.turns().isEmpty() && q.filter().equals(ArticleFilter.ALL))
        .toList();
  }

  /** Every article on the pages of {@code pages}, cleaned. */
  public static List<Article> articles(Path pages) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(pages).sorted()) {
      for (Path file : files.filter(f -> !f.endsWith("index.txt")).toList()) {
        new ArticleReader()
            .read(
                file.getFileName().toString(),
                () -> Files.newInputStream(file),
                result -> {
                  if (result instanceof ReadResult.Read read) {
                    articles.addAll(read.page().articles());
                  } else {
                    throw new IllegalStateException(result.toString());
                  }
                });
      }
    }
    return articles;
  }

  /** A new embedded store that holds {@code articles}, each a story of its own. */
  public static ArticleStore store(Path directory, Embedder embedder, List<Article> articles) {
    ArticleStore store = LuceneArticleStore.open(directory, new WordAnalyzer());
    fill(store, embedder, articles);
    return store;
  }

  static void fill(ArticleStore store, Embedder embedder, List<Article> articles) {
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
    store.save(articles.stream().map(article -> stored(article, embedder)).toList());
  }

  static StoredArticle stored(Article article, Embedder embedder) {
    List<String> texts = article.paragraphs().stream().map(p -> p.text()).toList();
    return new StoredArticle(
        article, article.id(), article.id(), List.of(), embedder.embedAll(texts));
  }
}
