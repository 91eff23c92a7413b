package dev.isnad.store.lucene;

import dev.isnad.article.ArticleFilter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The paragraphs that a search may find.
 *
 * @param accepted by segment, its paragraphs that are not deleted and pass; not to be changed
 * @param paragraphs how many they are in all
 */
record Filter(List<FixedBitSet> accepted, long paragraphs) {

  static Filter of(ArticleFilter filter, Snapshot snapshot) throws IOException {
    List<FixedBitSet> accepted = new ArrayList<>();
    if (filter.equals(ArticleFilter.ALL)) {
      snapshot.segments().forEach(leaf -> accepted.add(leaf.paragraphs()));
      return new Filter(accepted, snapshot.counts().paragraphs());
    }
    Query query = snapshot.rewrite(query(filter));
    Weight weight = snapshot.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    long paragraphs = 0;
    for (Leaf leaf : snapshot.segments()) {
      FixedBitSet bits = matching(weight.scorer(leaf.context()), leaf);
      accepted.add(bits);
      paragraphs += bits.cardinality();
    }
    return new Filter(accepted, paragraphs);
  }

  private static FixedBitSet matching(Scorer scorer, Leaf leaf) throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    if (scorer != null) {
      DocIdSetIterator documents = scorer.iterator();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        bits.set(documents.docID());
      }
      bits.and(leaf.paragraphs());
    }
    return bits;
  }

  private static Query query(ArticleFilter filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (!filter.articleIds().isEmpty()) {
      query.add(oneOf(Fields.ARTICLE, filter.articleIds()), Occur.FILTER);
    }
    if (!filter.sources().isEmpty()) {
      query.add(oneOf(Fields.SOURCE, filter.sources()), Occur.FILTER);
    }
    if (filter.publishedFrom() != null || filter.publishedTo() != null) {
      long from = day(filter.publishedFrom(), Long.MIN_VALUE);
      long to = day(filter.publishedTo(), Long.MAX_VALUE);
      query.add(LongPoint.newRangeQuery(Fields.DAY, from, to), Occur.FILTER);
    }
    return query.build();
  }

  private static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(
        field, values.stream().map(value -> new BytesRef(Fields.cut(value))).toList());
  }

  private static long day(LocalDate date, long unbounded) {
    return date == null ? unbounded : date.toEpochDay();
  }
}
