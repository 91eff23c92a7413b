package dev.isnad.evaluation.questions;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Articles to check questions against. */
final class Corpora {
  private Corpora() {}

  static Article published(String id, String source, String day, String... texts) {
    PublishedAt published = day == null ? null : new PublishedAt(day);
    var metadata = new ArticleMetadata(id, source, null, null, published, "ar", List.of());
    List<Paragraph> paragraphs =
        IntStream.range(0, texts.length).mapToObj(i -> new Paragraph(i + 1, texts[i])).toList();
    return new Article(id, metadata, null, List.of(), paragraphs);
  }

  /** A store of articles that all tell one story. */
  static ArticleStore store(Path directory, String story, List<Article> articles) {
    ArticleStore store = LuceneArticleStore.open(directory, new WordAnalyzer());
    store.bind(new EmbeddingId("none", 2));
    store.save(articles.stream().map(article -> stored(article, story)).toList());
    return store;
  }

  private static StoredArticle stored(Article article, String story) {
    List<float[]> vectors = article.paragraphs().stream().map(p -> new float[] {0, 1}).toList();
    return new StoredArticle(article, article.id(), story, List.of(), vectors);
  }

  static Article article(String id, String... texts) {
    return published(id, null, null, texts);
  }
}
