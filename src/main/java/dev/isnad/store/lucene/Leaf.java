package dev.isnad.store.lucene;

import dev.isnad.article.Paragraph;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoreCounts;
import dev.isnad.store.StoredArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One segment of a snapshot: its columns and the statistics of what is not deleted. Lucene's own
 * statistics count deleted documents until a merge drops them, which would make scores depend on
 * when merges run.
 */
final class Leaf {
  /** Below this, counting again is as cheap as remembering. */
  private static final int REMEMBERED_FREQUENCY = 1_000;

  private final LeafReaderContext context;
  private final Columns columns;
  private final FixedBitSet paragraphs;
  private final StoreCounts counts;
  private final Map<String, Integer> liveFrequencies = new ConcurrentHashMap<>();

  Leaf(LeafReaderContext context, Columns columns) {
    this.context = context;
    this.paragraphs = new FixedBitSet(context.reader().maxDoc());
    this.columns = columns;
    this.counts = count();
  }

  private StoreCounts count() {
    Bits live = reader().getLiveDocs();
    int articles = 0;
    for (int doc = 0; doc < reader().maxDoc(); doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (columns.numbers()[doc] == 0) {
        articles++;
      } else {
        paragraphs.set(doc);
      }
    }
    return new StoreCounts(articles, paragraphs.cardinality());
  }

  LeafReaderContext context() {
    return context;
  }

  LeafReader reader() {
    return context.reader();
  }

  /** The paragraphs that are not deleted. */
  FixedBitSet paragraphs() {
    return paragraphs;
  }

  Columns columns() {
    return columns;
  }

  StoreCounts counts() {
    return counts;
  }

  Columns.Sketches sketches(EmbeddingId model) throws IOException {
    return columns.sketches(reader(), model);
  }

  /** An iterator over the terms of {@code field}. */
  TermsEnum terms(String field) throws IOException {
    return Terms.getTerms(reader(), field).iterator();
  }

  /**
   * In how many documents the term stands on which {@code terms} is positioned.
   *
   * @param field the term's field
   */
  int documentFrequency(String field, TermsEnum terms) throws IOException {
    if (reader().getLiveDocs() == null) {
      return terms.docFreq();
    }
    if (terms.docFreq() < REMEMBERED_FREQUENCY) {
      return countLive(terms);
    }
    String key = field + '\0' + terms.term().utf8ToString();
    Integer known = liveFrequencies.get(key);
    if (known == null) {
      known = countLive(terms);
      liveFrequencies.put(key, known);
    }
    return known;
  }

  private int countLive(TermsEnum terms) throws IOException {
    Bits live = reader().getLiveDocs();
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    int count = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      count += live.get(postings.docID()) ? 1 : 0;
    }
    return count;
  }

  ArticleRow row(int articleDoc) throws IOException {
    return ArticleRow.parse(binary(Fields.ROW, articleDoc));
  }

  String contentHash(int articleDoc) throws IOException {
    return binary(Fields.CONTENT_HASH, articleDoc).utf8ToString();
  }

  Paragraph paragraph(int doc) throws IOException {
    return new Paragraph(columns.numbers()[doc], binary(Fields.TEXT, doc).utf8ToString());
  }

  StoredArticle article(int articleDoc) throws IOException {
    ArticleRow row = row(articleDoc);
    List<Paragraph> paragraphs = new ArrayList<>(row.paragraphs());
    for (int number = 1; number <= row.paragraphs(); number++) {
      paragraphs.add(paragraph(articleDoc + number));
    }
    return row.with(paragraphs);
  }

  private BytesRef binary(String field, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader(), field);
    if (!values.advanceExact(doc)) {
      throw new IOException("document " + doc + " lacks " + field);
    }
    return values.binaryValue();
  }
}
