package dev.isnad.store.lucene;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Turns an article into the block of documents that {@link Fields} describes.
 *
 * @param model whose vectors the articles carry
 */
record ArticleBlock(WordAnalyzer analyzer, EmbeddingId model) {
  private static final FieldType TERMS = new FieldType();

  static {
    // No positions, nothing asks for phrases; no norms, the exact lengths are columns of their own.
    TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.freeze();
  }

  List<Document> documents(StoredArticle stored) {
    Article article = stored.article();
    if (stored.vectors().size() != article.paragraphs().size()) {
      throw new IllegalArgumentException(
          "article %s has %d paragraphs but %d vectors"
              .formatted(article.id(), article.paragraphs().size(), stored.vectors().size()));
    }
    List<Document> documents = new ArrayList<>(1 + article.paragraphs().size());
    documents.add(articleDocument(stored));
    for (Paragraph paragraph : article.paragraphs()) {
      float[] vector = stored.vectors().get(paragraph.number() - 1);
      documents.add(paragraphDocument(article, paragraph, vector));
    }
    return documents;
  }

  private static Document articleDocument(StoredArticle stored) {
    Document document = block(stored.article(), 0);
    document.add(new StringField(Fields.ID, stored.article().id(), Field.Store.NO));
    document.add(binary(Fields.ROW, ArticleRow.of(stored).json()));
    document.add(new BinaryDocValuesField(Fields.CONTENT_HASH, new BytesRef(stored.contentHash())));
    for (String label : stored.storySignature()) {
      document.add(new StringField(Fields.SIGNATURE, Fields.cut(label), Field.Store.NO));
    }
    return document;
  }

  private Document paragraphDocument(Article article, Paragraph paragraph, float[] vector) {
    Document document = block(article, paragraph.number());
    document.add(new BinaryDocValuesField(Fields.TEXT, new BytesRef(paragraph.text())));
    List<Word> words = analyzer.analyze(paragraph.text());
    for (View view : View.values()) {
      List<String> terms = terms(words, view);
      document.add(new Field(Fields.terms(view), new TermStream(terms), TERMS));
      document.add(new NumericDocValuesField(Fields.length(view), terms.size()));
    }
    addVector(document, vector);
    addFilters(document, article.metadata());
    return document;
  }

  private void addVector(Document document, float[] vector) {
    if (vector.length != model.dimension()) {
      throw new IllegalArgumentException(
          "expected vectors of %s, got %d dimensions".formatted(model, vector.length));
    }
    document.add(binary(Fields.vector(model), ShortVector.encode(vector)));
    document.add(binary(Fields.sketch(model), SignSketch.encode(vector)));
  }

  private static void addFilters(Document document, ArticleMetadata metadata) {
    if (metadata.source() != null) {
      document.add(new StringField(Fields.SOURCE, Fields.cut(metadata.source()), Field.Store.NO));
    }
    if (metadata.publishedAt() != null) {
      document.add(new LongPoint(Fields.DAY, metadata.publishedAt().day().toEpochDay()));
    }
  }

  private static Document block(Article article, int number) {
    Document document = new Document();
    document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.NUMBER, number));
    return document;
  }

  private static BinaryDocValuesField binary(String field, byte[] bytes) {
    return new BinaryDocValuesField(field, new BytesRef(bytes));
  }

  private static List<String> terms(List<Word> words, View view) {
    List<String> terms = new ArrayList<>(words.size());
    for (Word word : words) {
      for (String term : word.terms(view)) {
        if (term.length() <= Fields.LONGEST_TERM) {
          terms.add(term);
        }
      }
    }
    return terms;
  }
}
