package dev.isnad.store.lucene;

import dev.isnad.store.EmbeddingId;
import dev.isnad.store.StoreCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The index as of one commit, with the columns and statistics that searches need. */
final class Snapshot extends IndexSearcher {
  private final List<Leaf> segments = new ArrayList<>();
  private final StoreCounts counts;

  private Snapshot(IndexReader reader, Map<Object, Columns> columns) {
    super(reader);
    // Filters are cheap here, and a cache would only make the first of equal searches slower.
    setQueryCache(null);
    long articles = 0;
    long paragraphs = 0;
    for (LeafReaderContext context : getLeafContexts()) {
      Leaf leaf = new Leaf(context, columns.get(key(context.reader())));
      segments.add(leaf);
      articles += leaf.counts().articles();
      paragraphs += leaf.counts().paragraphs();
    }
    counts = new StoreCounts(articles, paragraphs);
  }

  private static Object key(LeafReader segment) {
    return segment.getCoreCacheHelper().getKey();
  }

  List<Leaf> segments() {
    return segments;
  }

  StoreCounts counts() {
    return counts;
  }

  /** In how many paragraphs {@code term} stands. */
  long documentFrequency(String field, BytesRef term) throws IOException {
    long frequency = 0;
    for (Leaf leaf : segments) {
      TermsEnum terms = leaf.terms(field);
      if (terms.seekExact(term)) {
        frequency += leaf.documentFrequency(field, terms);
      }
    }
    return frequency;
  }

  /** How many paragraphs lack a vector of {@code model}. */
  long withoutVector(EmbeddingId model) throws IOException {
    long missing = 0;
    for (Leaf leaf : segments) {
      boolean[] present = leaf.sketches(model).present();
      for (int doc = 0; doc < present.length; doc++) {
        missing += leaf.paragraphs().get(doc) && !present[doc] ? 1 : 0;
      }
    }
    return missing;
  }

  /** A document and the segment it lies in. */
  record Place(Leaf leaf, int doc) {}

  /** The article documents on which {@code field} has {@code term}. */
  List<Place> articles(String field, BytesRef term) throws IOException {
    List<Place> places = new ArrayList<>(1);
    for (Leaf leaf : segments) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          places.add(new Place(leaf, postings.docID()));
        }
      }
    }
    return places;
  }

  /** Makes snapshots of commits; takes over the columns of the segments that stayed. */
  static final class Factory extends SearcherFactory {
    private Map<Object, Columns> columns = Map.of();

    @Override
    public synchronized IndexSearcher newSearcher(IndexReader reader, IndexReader previous)
        throws IOException {
      Map<Object, Columns> current = new HashMap<>();
      for (LeafReaderContext context : reader.leaves()) {
        Columns kept = columns.get(key(context.reader()));
        current.put(key(context.reader()), kept != null ? kept : Columns.load(context.reader()));
      }
      columns = current;
      return new Snapshot(reader, current);
    }
  }
}
