package dev.isnad.store.lucene;

import dev.isnad.store.EmbeddingId;
import dev.isnad.text.View;

/**
 * The fields of the index. An article is one block of documents: itself first, then its paragraphs
 * in order, so that paragraph {@code n} of the article document {@code d} is {@code d + n}.
 *
 * <p>What a search reads is kept in doc values rather than stored fields: they cost more disk, but
 * a value is read in about a microsecond because nothing is decompressed.
 */
final class Fields {
  /** On every document of a block: the article's id; what an article is replaced by. */
  static final String ARTICLE = "article";

  /** On the article's document only: its id. */
  static final String ID = "id";

  /** On every document: the paragraph's number, 0 for the article itself. */
  static final String NUMBER = "number";

  /** The article but for its paragraphs, as {@link ArticleRow} in JSON. */
  static final String ROW = "row";

  static final String CONTENT_HASH = "contentHash";
  static final String SIGNATURE = "signature";

  /** The paragraph's text. */
  static final String TEXT = "text";

  static final String SOURCE = "source";

  /** Days since 1970-01-01. */
  static final String DAY = "day";

  /**
   * Lucene takes terms of 32,766 bytes, at most four of them a letter; a longer "word" is an
   * encoded blob that nobody asks for.
   */
  static final int LONGEST_TERM = 8_000;

  private Fields() {}

  /** What of {@code value} is indexed as one term. */
  static String cut(String value) {
    return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
  }

  /** The paragraph's terms in {@code view}, with frequencies. */
  static String terms(View view) {
    return "terms." + view.name();
  }

  /** How many terms the paragraph has in {@code view}, repeated ones included. */
  static String length(View view) {
    return "length." + view.name();
  }

  /** The paragraph's vector as {@link ShortVector} encodes it. */
  static String vector(EmbeddingId model) {
    return "vector." + model.dimension() + "." + model.model();
  }

  /** The paragraph's vector as {@link SignSketch} encodes it. */
  static String sketch(EmbeddingId model) {
    return "sketch." + model.dimension() + "." + model.model();
  }
}
