package dev.isnad.benchmark.stores;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.StoredArticle;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Paragraphs as LangChain4j's segments, with what a hit of the product's own stores tells, too. */
final class Passages {
  static final String SOURCE = "source";
  static final String DAY = "day";

  /** As {@code PgVectorEmbeddingStore} wants them declared. */
  static final List<String> COLUMNS =
      List.of(
          "article_id text",
          "paragraph integer",
          "title text",
          SOURCE + " text",
          "url text",
          "author text",
          "published text",
          DAY + " bigint",
          "story text");

  private Passages() {}

  /** It takes no ids but UUIDs. */
  static String id(Article article, Paragraph paragraph) {
    String name = article.id() + "#" + paragraph.number();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static TextSegment segment(StoredArticle stored, Paragraph paragraph) {
    ArticleMetadata known = stored.article().metadata();
    Metadata metadata = new Metadata();
    metadata.put("article_id", stored.article().id());
    metadata.put("paragraph", paragraph.number());
    metadata.put("story", stored.storyId());
    put(metadata, "title", known.title());
    put(metadata, SOURCE, known.source());
    put(metadata, "url", known.url());
    put(metadata, "author", known.author());
    if (known.publishedAt() != null) {
      metadata.put("published", known.publishedAt().value());
      metadata.put(DAY, known.publishedAt().day().toEpochDay());
    }
    return TextSegment.from(text(paragraph.text()), metadata);
  }

  private static void put(Metadata metadata, String key, String value) {
    if (value != null) {
      metadata.put(key, value);
    }
  }

  /** Neither PostgreSQL's text nor a segment takes everything that an article may hold. */
  private static String text(String text) {
    String clean = text.replace("\0", "");
    return clean.trim().isEmpty() ? "." : clean;
  }

  static Hit hit(TextSegment segment) {
    return new Hit(
        segment.metadata().getString("article_id"), segment.metadata().getInteger("paragraph"));
  }
}
