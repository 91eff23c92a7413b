package dev.isnad.store.lucene;

import dev.isnad.store.Bm25;
import dev.isnad.text.View;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The scores of one segment's documents, summed up term by term during one search. */
final class LeafScores {
  private final Leaf leaf;
  private final int segment;
  private final Snapshot snapshot;
  private final float[] scores;
  private final TermsEnum[] dictionaries = new TermsEnum[View.values().length];
  private PostingsEnum reuse;

  /**
   * @param segment the segment's place in the snapshot
   */
  LeafScores(Snapshot snapshot, int segment) {
    this.snapshot = snapshot;
    this.segment = segment;
    this.leaf = snapshot.segments().get(segment);
    this.scores = new float[leaf.reader().maxDoc()];
  }

  Leaf leaf() {
    return leaf;
  }

  /** By document, the sum of what was added so far. */
  float[] scores() {
    return scores;
  }

  /** Adds the term's score to every document that holds it. */
  void addToAll(ScoredTerm term) throws IOException {
    if (term.states()[segment] == null) {
      return;
    }
    TermScore score = new TermScore(term);
    PostingsEnum postings = postings(term);
    int doc;
    while ((doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      scores[doc] += score.of(doc, postings.freq());
    }
  }

  /** Adds the term's score to those of {@code docs}, in ascending order, that hold it. */
  void addTo(int[] docs, ScoredTerm term) throws IOException {
    if (term.states()[segment] == null) {
      return;
    }
    TermScore score = new TermScore(term);
    PostingsEnum postings = postings(term);
    int at = -1;
    for (int doc : docs) {
      if (at < doc) {
        at = postings.advance(doc);
      }
      if (at == doc) {
        scores[doc] += score.of(doc, postings.freq());
      }
    }
  }

  /** Adds weight × cosine, where it is above 0, to those of {@code docs} that have a vector. */
  void addTo(int[] docs, QueryVector query) throws IOException {
    BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), Fields.vector(query.model()));
    for (int doc : docs) {
      if (vectors.advanceExact(doc)) {
        float cosine = ShortVector.dot(query.vector(), vectors.binaryValue());
        scores[doc] += (float) (query.weight() * Math.max(0, cosine));
      }
    }
  }

  private PostingsEnum postings(ScoredTerm term) throws IOException {
    TermsEnum dictionary = ScoredTerm.dictionary(dictionaries, term.term().view(), leaf);
    reuse = term.postings(dictionary, segment, reuse);
    return reuse;
  }

  /** {@link Bm25#saturation} times the boost, with all that does not vary computed once. */
  private final class TermScore {
    private final float boost;
    private final float constant = Bm25.K1 * (1 - Bm25.B);
    private final float perTerm;
    private final int[] lengths;

    TermScore(ScoredTerm term) {
      View view = term.term().view();
      boost = (float) term.boost();
      perTerm = (float) (Bm25.K1 * Bm25.B / Bm25.usualLength(view));
      lengths = leaf.columns().lengths(view);
    }

    float of(int doc, int frequency) {
      return boost * frequency / (frequency + constant + perTerm * lengths[doc]);
    }
  }
}
