package dev.isnad.store.pgvector;

import dev.isnad.article.Article;
import dev.isnad.article.Paragraph;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Articles to save as the rows that they become: analysed before the transaction begins, so that
 * its locks are short.
 *
 * @param rows one an article
 * @param terms one a paragraph
 * @param paragraphCopy rows of {@code paragraph} for COPY
 * @param termsCopy rows of {@code paragraph_terms} for COPY
 */
record PreparedArticles(
    List<ArticleRow> rows, List<ParagraphTerms> terms, byte[] paragraphCopy, byte[] termsCopy) {

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
    BinaryCopy terms = new BinaryCopy();
    for (StoredArticle stored : distinct.values()) {
      requireVectors(stored, model);
      rows.add(ArticleRow.of(stored));
      for (Paragraph paragraph : stored.article().paragraphs()) {
        float[] vector = stored.vectors().get(paragraph.number() - 1);
        begin(paragraphs, stored.article(), paragraph, 7)
            .text(paragraph.text())
            .integer(model.number())
            .vector(vector);
        ParagraphTerms analyzed = ParagraphTerms.of(analyzer.analyze(paragraph.text()));
        allTerms.add(analyzed);
        begin(terms, stored.article(), paragraph, 6)
            .integers(analyzed.stems())
            .sparseVector(TermNumbers.DIMENSIONS, analyzed.terms(), analyzed.weights());
      }
    }
    return new PreparedArticles(rows, allTerms, paragraphs.bytes(), terms.bytes());
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

  private static BinaryCopy begin(
      BinaryCopy copy, Article article, Paragraph paragraph, int fields) {
    var publishedAt = article.metadata().publishedAt();
    LocalDate day = publishedAt == null ? null : publishedAt.day();
    return copy.row(fields)
        .text(article.id())
        .integer(paragraph.number())
        .text(article.metadata().source())
        .date(day);
  }

  void copyTo(Connection connection) throws SQLException {
    copy(
        connection,
        """
        COPY paragraph (article_id, number, source, day, text, embedding_model, embedding)
        FROM STDIN (FORMAT binary)
        """,
        paragraphCopy);
    copy(
        connection,
        """
        COPY paragraph_terms (article_id, number, source, day, terms, weights)
        FROM STDIN (FORMAT binary)
        """,
        termsCopy);
  }

  private static void copy(Connection connection, String sql, byte[] rows) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new java.io.ByteArrayInputStream(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("memory is read without failures", e);
    }
  }
}
