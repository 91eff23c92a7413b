package dev.isnad.store.pgvector;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import dev.isnad.store.StoredArticle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code article}, named in JSON as its columns are. */
record ArticleRow(
    String id,
    String title,
    String source,
    String url,
    String author,
    String published_at,
    String language,
    List<String> keywords,
    String related_to,
    List<String> related,
    String content_hash,
    String story_id,
    List<String> story_signature) {

  /** The columns that {@link #read} reads, of a table called {@code a}. */
  static final String COLUMNS =
      """
      a.id, a.title, a.source, a.url, a.author, a.published_at, a.language, a.keywords,
      a.related_to, a.related, a.content_hash, a.story_id, a.story_signature,
      ARRAY(SELECT p.text FROM paragraph p WHERE p.article_id = a.id ORDER BY p.number)
        AS paragraphs
      """;

  static ArticleRow of(StoredArticle stored) {
    Article article = stored.article();
    ArticleMetadata metadata = article.metadata();
    return new ArticleRow(
        article.id(),
        metadata.title(),
        metadata.source(),
        metadata.url(),
        metadata.author(),
        metadata.publishedAt() == null ? null : metadata.publishedAt().value(),
        metadata.language(),
        metadata.keywords(),
        article.relatedTo(),
        article.related(),
        stored.contentHash(),
        stored.storyId(),
        stored.storySignature());
  }

  static StoredArticle read(ResultSet row) throws SQLException {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String text : strings(row, "paragraphs")) {
      paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
    }
    Article article =
        new Article(
            row.getString("id"),
            metadata(row),
            row.getString("related_to"),
            strings(row, "related"),
            paragraphs);
    return new StoredArticle(
        article,
        row.getString("content_hash"),
        row.getString("story_id"),
        strings(row, "story_signature"),
        List.of());
  }

  static ArticleMetadata metadata(ResultSet row) throws SQLException {
    String publishedAt = row.getString("published_at");
    return new ArticleMetadata(
        row.getString("title"),
        row.getString("source"),
        row.getString("url"),
        row.getString("author"),
        publishedAt == null ? null : new PublishedAt(publishedAt),
        row.getString("language"),
        strings(row, "keywords"));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
