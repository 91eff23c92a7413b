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
   * On 162,127 paragraphs of news and 60 titles as questions (light stems, 256 dimensions) 3,000
   * postings find .978 to .985 of the exhaustive first ten with 300 to 500 lexical candidates in 21
   * to 25 ms (p50); 1,000 find .965 in 18 ms, and reading the lists of single stems alone, up to
   * 10,000 postings, .977 in 27 ms.
   */
  static final SearchPlan DEFAULT = new SearchPlan(2_000, 3_000, 400, 100);

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
