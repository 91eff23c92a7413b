package dev.isnad.store.lucene;

import dev.isnad.store.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * One search over one snapshot, in these steps:
 *
 * <ol>
 *   <li>the filter becomes a set of documents; when it is small, all of it is scored;
 *   <li>the question's most decisive terms, up to a budget of postings, score every paragraph in
 *       part; the best by that are candidates;
 *   <li>the nearest vectors by their sketches are candidates, too;
 *   <li>the other terms (common words, most n-grams) and the exact cosine complete the scores of
 *       the candidates alone.
 * </ol>
 *
 * <p>Scores are therefore exact, and what can be missed is a paragraph that is good by common terms
 * only. A graph of vectors (HNSW) was rejected: it takes minutes to build and rebuilds at merges
 * what a scan of sketches does in two milliseconds, and filters make it lose results.
 */
final class ParagraphSearch {
  private final Snapshot snapshot;
  private final SearchPlan plan;
  private final List<LeafScores> leaves = new ArrayList<>();
  private final Filter filter;
  private final List<ScoredTerm> decisive = new ArrayList<>();
  private final List<ScoredTerm> common = new ArrayList<>();
  private final QueryVector vector;

  /**
   * @param vector of the request, or {@code null} for lexical search alone
   */
  ParagraphSearch(Snapshot snapshot, SearchPlan plan, SearchRequest request, QueryVector vector)
      throws IOException {
    this.snapshot = snapshot;
    this.plan = plan.atLeast(request.limit());
    this.vector = vector;
    this.filter = Filter.of(request.filter(), snapshot);
    for (int segment = 0; segment < snapshot.segments().size(); segment++) {
      leaves.add(new LeafScores(snapshot, segment));
    }
    divide(ScoredTerm.find(request.terms(), snapshot));
  }

  private boolean exhaustive() {
    return filter.paragraphs() <= plan.exhaustiveBelow();
  }

  private void divide(List<ScoredTerm> terms) {
    long left = exhaustive() ? 0 : plan.postings();
    for (ScoredTerm term : terms) {
      // The first always counts, however long its list is.
      boolean affordable = left >= term.frequency() || (decisive.isEmpty() && left > 0);
      (affordable ? decisive : common).add(term);
      left -= affordable ? term.frequency() : 0;
    }
  }

  /** Every paragraph that can be among the best, with its score. */
  List<Candidate> candidates() throws IOException {
    FixedBitSet chosen = exhaustive() ? allAccepted() : choose();
    List<Candidate> candidates = new ArrayList<>();
    for (LeafScores leaf : leaves) {
      int[] docs = docs(chosen, leaf.leaf());
      for (ScoredTerm term : common) {
        leaf.addTo(docs, term);
      }
      if (vector != null) {
        leaf.addTo(docs, vector);
      }
      for (int doc : docs) {
        if (leaf.scores()[doc] > 0) {
          candidates.add(new Candidate(leaf.leaf(), doc, leaf.scores()[doc]));
        }
      }
    }
    return candidates;
  }

  private FixedBitSet allAccepted() {
    FixedBitSet all = new FixedBitSet(snapshot.getIndexReader().maxDoc());
    for (int segment = 0; segment < leaves.size(); segment++) {
      int docBase = leaves.get(segment).leaf().context().docBase;
      FixedBitSet accepted = filter.accepted().get(segment);
      for (int doc = next(accepted, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(accepted, doc + 1)) {
        all.set(docBase + doc);
      }
    }
    return all;
  }

  private FixedBitSet choose() throws IOException {
    int documents = snapshot.getIndexReader().maxDoc();
    BestDocuments lexical = new BestDocuments(plan.lexicalCandidates(), documents);
    BestDocuments nearest = new BestDocuments(plan.vectorCandidates(), documents);
    for (int segment = 0; segment < leaves.size(); segment++) {
      LeafScores leaf = leaves.get(segment);
      for (ScoredTerm term : decisive) {
        leaf.addToAll(term);
      }
      offer(leaf, filter.accepted().get(segment), lexical);
    }
    if (vector != null) {
      SignSketch.Query query = new SignSketch.Query(vector.vector());
      for (int segment = 0; segment < leaves.size(); segment++) {
        offer(leaves.get(segment).leaf(), query, filter.accepted().get(segment), nearest);
      }
    }
    FixedBitSet chosen = new FixedBitSet(documents);
    lexical.addTo(chosen);
    nearest.addTo(chosen);
    return chosen;
  }

  private static void offer(LeafScores leaf, FixedBitSet accepted, BestDocuments best) {
    int docBase = leaf.leaf().context().docBase;
    float[] scores = leaf.scores();
    for (int doc = 0; doc < scores.length; doc++) {
      if (scores[doc] > 0 && accepted.get(doc)) {
        best.offer(docBase + doc, scores[doc]);
      }
    }
  }

  private void offer(Leaf leaf, SignSketch.Query query, FixedBitSet accepted, BestDocuments nearest)
      throws IOException {
    Columns.Sketches sketches = leaf.sketches(vector.model());
    int docBase = leaf.context().docBase;
    for (int doc = 0; doc < sketches.present().length; doc++) {
      if (sketches.present()[doc] && accepted.get(doc)) {
        int distance = query.distance(sketches.longs(), doc * sketches.longsEach());
        nearest.offer(docBase + doc, -distance);
      }
    }
  }

  private static int[] docs(FixedBitSet chosen, Leaf leaf) {
    int docBase = leaf.context().docBase;
    int end = docBase + leaf.reader().maxDoc();
    IntStream.Builder docs = IntStream.builder();
    for (int doc = next(chosen, docBase); doc < end; doc = next(chosen, doc + 1)) {
      docs.add(doc - docBase);
    }
    return docs.build().toArray();
  }

  /** {@link FixedBitSet#nextSetBit} that may be asked behind the end. */
  private static int next(FixedBitSet bits, int from) {
    return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
