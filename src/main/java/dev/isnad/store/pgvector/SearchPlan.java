package dev.isnad.store.pgvector;

/**
 * How much of the tables a search looks at before it scores candidates exactly.
 *
 * @param exhaustiveBelow with no more paragraphs than this to choose from, all are candidates
 * @param postings how many entries of the terms' index are read to choose candidates, the most
 *     decisive terms first
 * @param candidates how many of the best by those terms, and how many of the nearest by vector
 */
record SearchPlan(int exhaustiveBelow, int postings, int candidates) {
  static final SearchPlan DEFAULT =
      new SearchPlan(
          Integer.getInteger("xb", 2_000),
          Integer.getInteger("xp", 10_000),
          Integer.getInteger("xc", 150));

  /** As many candidates as {@code limit} hits need: few different numbers, few different plans. */
  SearchPlan atLeast(int limit) {
    int enough = candidates;
    while (enough < 4L * limit && enough < Integer.MAX_VALUE / 4) {
      enough *= 4;
    }
    return new SearchPlan(exhaustiveBelow, postings, enough);
  }
}
