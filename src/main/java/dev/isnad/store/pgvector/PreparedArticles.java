package dev.isnad.store.pgvector;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Articles to save as the rows that they become: analysed before the transaction begins, so that
 * its locks are short.
 *
 * @param rows one an article
 * @param terms one a paragraph
 * @param copies by table with its columns, rows for COPY
 */
record PreparedArticles(
    List<ArticleRow> rows, List<ParagraphTerms> terms, Map<String, byte[]> copies) {
  private static final String PARAGRAPH =
      "paragraph (article_id, number, source, day, text, embedding_model, embedding)";
  private static final String STEMS =
      "paragraph_stems (article_id, number, source, day, stems, weights)";
  private static final String TERMS = "paragraph_terms (article_id, number, weights)";

  /**
   * @param articles of two with one id, the later counts
   * @throws IllegalArgumentException if an article lacks a vector or has one of another length
   */
  static PreparedArticles of(
      List<StoredArticle> articles, WordAnalyzer analyzer, BoundModel model) {
    Map<String, StoredArticle> distinct = new LinkedHashMap<>();
    articles.forEach(each -> distinct.put(each.article().id(), each));
    List<ArticleRow> rows = new ArrayList<>();
    List<ParagraphTerms> allTerms = new ArrayList<>();
    BinaryCopy paragraphs = new BinaryCopy();
    BinaryCopy stems = new BinaryCopy();
    BinaryCopy terms = new BinaryCopy();
    for (StoredArticle stored : distinct.values()) {
      requireVectors(stored, model);
      Article article = stored.article();
      rows.add(ArticleRow.of(stored));
      for (Paragraph paragraph : article.paragraphs()) {
        ParagraphTerms analyzed = ParagraphTerms.of(analyzer.analyze(paragraph.text()));
        allTerms.add(analyzed);
        filterable(key(paragraphs.row(7), article, paragraph), article)
            .text(paragraph.text())
            .integer(model.number())
            .vector(stored.vectors().get(paragraph.number() - 1));
        weights(
            filterable(key(stems.row(6), article, paragraph), article)
                .integers(analyzed.stems().terms()),
            analyzed.stems());
        weights(key(terms.row(3), article, paragraph), analyzed.others());
      }
    }
    return new PreparedArticles(
        rows,
        allTerms,
        Map.of(PARAGRAPH, paragraphs.bytes(), STEMS, stems.bytes(), TERMS, terms.bytes()));
  }

  private static void requireVectors(StoredArticle stored, BoundModel model) {
    if (stored.vectors().size() != stored.article().paragraphs().size()) {
      throw new IllegalArgumentException(
          "article %s has %d paragraphs but %d vectors"
              .formatted(
                  stored.article().id(),
                  stored.article().paragraphs().size(),
                  stored.vectors().size()));
    }
    for (float[] vector : stored.vectors()) {
      if (vector.length != model.id().dimension()) {
        throw new IllegalArgumentException(
            "expected vectors of %s, got %d dimensions".formatted(model.id(), vector.length));
      }
    }
  }

  private static BinaryCopy key(BinaryCopy row, Article article, Paragraph paragraph) {
    return row.text(article.id()).integer(paragraph.number());
  }

  private static BinaryCopy filterable(BinaryCopy row, Article article) {
    PublishedAt publishedAt = article.metadata().publishedAt();
    return row.text(article.metadata().source())
        .date(publishedAt == null ? null : publishedAt.day());
  }

  private static void weights(BinaryCopy row, ParagraphTerms.Weights weights) {
    row.sparseVector(TermNumbers.DIMENSIONS, weights.terms(), weights.values());
  }

  void copyTo(Connection connection) throws SQLException {
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Map.Entry<String, byte[]> table : copies.entrySet()) {
      String sql = "COPY " + table.getKey() + " FROM STDIN (FORMAT binary)";
      try {
        copying.copyIn(sql, new ByteArrayInputStream(table.getValue()));
      } catch (IOException e) {
        throw new UncheckedIOException("memory is read without failures", e);
      }
    }
  }
}
