package dev.isnad.store.pgvector;

/**
 * How much of the tables a search looks at before it scores candidates exactly.
 *
 * @param exhaustiveBelow with no more paragraphs than this to choose from, all are candidates
 * @param postings the most decisive stems that have so few entries in the index, taken together,
 *     make a candidate by themselves; of the next ones a candidate must have two
 * @param lexicalCandidates how many of the best by their stems are scored exactly
 * @param vectorCandidates how many of the nearest by vector are scored exactly
 */
record SearchPlan(int exhaustiveBelow, int postings, int lexicalCandidates, int vectorCandidates) {

  /**
   * On 162,127 paragraphs of news and 60 titles as questions (256 dimensions) 3,000 postings with
   * 300 lexical candidates find .978 of the exhaustive first ten in 21 ms (p50), with 500 .985 in
   * 25 ms; 1,000 postings with 300 find .965 in 18 ms. Single stems alone, without pairs, need
   * 10,000 postings and 27 ms for .977.
   */
  static final SearchPlan DEFAULT = new SearchPlan(2_000, 3_000, 300, 100);

  /** As many candidates as {@code limit} hits need: few different numbers, few different plans. */
  SearchPlan atLeast(int limit) {
    int times = 1;
    while ((long) times * Math.min(lexicalCandidates, vectorCandidates) < 4L * limit) {
      times *= 2;
    }
    return new SearchPlan(
        exhaustiveBelow, postings, times * lexicalCandidates, times * vectorCandidates);
  }
}
