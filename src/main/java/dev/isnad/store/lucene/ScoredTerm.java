package dev.isnad.store.lucene;

import dev.isnad.store.Bm25;
import dev.isnad.store.QueryTerm;
import dev.isnad.text.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * A term of a question, found in the index.
 *
 * @param boost its weight times its idf: the most it can add to a score
 * @param frequency in how many paragraphs it stands
 * @param states by segment, where its postings are, or {@code null} if it has none there
 */
record ScoredTerm(QueryTerm term, double boost, long frequency, TermState[] states) {

  /** Those of {@code terms} that any paragraph holds, the most decisive first. */
  static List<ScoredTerm> find(List<QueryTerm> terms, Snapshot snapshot) throws IOException {
    TermState[][] states = new TermState[terms.size()][snapshot.segments().size()];
    long[] frequencies = new long[terms.size()];
    for (int segment = 0; segment < snapshot.segments().size(); segment++) {
      Leaf leaf = snapshot.segments().get(segment);
      TermsEnum[] dictionaries = new TermsEnum[View.values().length];
      for (int i = 0; i < terms.size(); i++) {
        QueryTerm term = terms.get(i);
        TermsEnum dictionary = dictionary(dictionaries, term.view(), leaf);
        if (dictionary.seekExact(new BytesRef(term.term()))) {
          states[i][segment] = dictionary.termState();
          frequencies[i] += leaf.documentFrequency(Fields.terms(term.view()), dictionary);
        }
      }
    }
    List<ScoredTerm> found = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (frequencies[i] > 0) {
        double idf = Bm25.idf(snapshot.counts().paragraphs(), frequencies[i]);
        found.add(
            new ScoredTerm(terms.get(i), terms.get(i).weight() * idf, frequencies[i], states[i]));
      }
    }
    found.sort(Comparator.comparingDouble(ScoredTerm::boost).reversed());
    return found;
  }

  /** The iterator over the terms of {@code view}, one for each view of a segment. */
  static TermsEnum dictionary(TermsEnum[] dictionaries, View view, Leaf leaf) throws IOException {
    if (dictionaries[view.ordinal()] == null) {
      dictionaries[view.ordinal()] = leaf.terms(Fields.terms(view));
    }
    return dictionaries[view.ordinal()];
  }

  /** Its postings in a segment where it has some, in {@code reuse} if that is not {@code null}. */
  PostingsEnum postings(TermsEnum dictionary, int segment, PostingsEnum reuse) throws IOException {
    dictionary.seekExact(new BytesRef(term.term()), states[segment]);
    return dictionary.postings(reuse, PostingsEnum.FREQS);
  }
}
