package dev.isnad.store.lucene;

/**
 * How much of the index a search looks at before it scores candidates exactly.
 *
 * @param exhaustiveBelow with no more paragraphs than this to choose from, all are candidates
 * @param postings how many entries of posting lists are read to choose candidates, the lists of the
 *     most decisive terms first; what bounds the time of a long question
 * @param lexicalCandidates how many of the best by those terms are scored exactly
 * @param vectorCandidates how many of the nearest by sketch are scored exactly
 */
record SearchPlan(int exhaustiveBelow, long postings, int lexicalCandidates, int vectorCandidates) {

  /**
   * On 168,932 paragraphs of news and 1,000 titles as questions (96 terms each, 256 dimensions)
   * this finds all of the exhaustive first ten of 200 titles in 10 ms of CPU instead of 131 (a
   * quarter of the postings and half of the candidates: 99.85 % in 8.5 ms). Measured by {@code
   * StoreBenchmark}.
   */
  static final SearchPlan DEFAULT = new SearchPlan(1_000, 200_000, 150, 150);

  /** As many candidates as {@code limit} hits need. */
  SearchPlan atLeast(int limit) {
    int enough = (int) Math.min(4L * limit, Integer.MAX_VALUE / 2);
    return new SearchPlan(
        exhaustiveBelow,
        postings,
        Math.max(lexicalCandidates, enough),
        Math.max(vectorCandidates, enough));
  }
}
