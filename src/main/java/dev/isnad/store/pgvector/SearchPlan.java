package dev.isnad.store.pgvector;

/**
 * How much of the tables a search looks at before it scores candidates exactly.
 *
 * @param exhaustiveBelow with no more paragraphs than this to choose from, all are candidates
 * @param postings how many entries of the stems' index are read to choose candidates, the most
 *     decisive stems first
 * @param lexicalCandidates how many of the best by their stems are scored exactly
 * @param vectorCandidates how many of the nearest by vector are scored exactly
 */
record SearchPlan(int exhaustiveBelow, int postings, int lexicalCandidates, int vectorCandidates) {
  static final SearchPlan DEFAULT =
      new SearchPlan(
          Integer.getInteger("xb", 2_000),
          Integer.getInteger("xp", 10_000),
          Integer.getInteger("xl", 300),
          Integer.getInteger("xv", 100));

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
