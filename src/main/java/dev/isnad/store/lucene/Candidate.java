package dev.isnad.store.lucene;

/** A paragraph with its exact score. */
record Candidate(Leaf leaf, int doc, float score) {

  int articleDoc() {
    return doc - number();
  }

  int number() {
    return leaf.columns().numbers()[doc];
  }
}
