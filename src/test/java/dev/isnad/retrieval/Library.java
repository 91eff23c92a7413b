package dev.isnad.retrieval;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A few articles in a real store, to be searched and asked about. */
public final class Library implements AutoCloseable {
  private final Embedder embedder = new Embedder(new HashingEmbeddingModel(256), "hashing");
  private final ArticleStore store;
  private final List<StoredArticle> unsaved = new ArrayList<>();

  public Library(Path directory) {
    store = LuceneArticleStore.open(directory, new WordAnalyzer());
    store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
  }

  /** Adds an article of the source {@code وكالة}, a story of its own. */
  public Library with(String id, String... paragraphs) {
    return copy(id, id, "وكالة", paragraphs);
  }

  /** Adds an article of the story {@code story}, published on 2024-06-20. */
  public Library copy(String id, String story, String source, String... texts) {
    return add(id, story, metadata("عنوان " + id, source), texts);
  }

  /** Adds an article of this title. */
  Library titled(String id, String title, String... texts) {
    return add(id, id, metadata(title, "وكالة"), texts);
  }

  private static ArticleMetadata metadata(String title, String source) {
    return new ArticleMetadata(
        title, source, null, null, new PublishedAt("2024-06-20"), "ar", List.of());
  }

  private Library add(String id, String story, ArticleMetadata metadata, String... texts) {
    List<Paragraph> paragraphs =
        IntStream.range(0, texts.length).mapToObj(i -> new Paragraph(i + 1, texts[i])).toList();
    Article article = new Article(id, metadata, null, List.of(), paragraphs);
    List<float[]> vectors = embedder.embedAll(List.of(texts));
    unsaved.add(new StoredArticle(article, "hash", story, List.of(), vectors));
    return this;
  }

  public ArticleStore store() {
    store.save(unsaved);
    unsaved.clear();
    return store;
  }

  public Retriever retriever() {
    return new Retriever(store(), embedder, RankingWeights.MEASURED);
  }

  @Override
  public void close() {
    store.close();
  }
}
