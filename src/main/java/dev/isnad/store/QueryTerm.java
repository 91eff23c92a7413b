package dev.isnad.store;

import dev.isnad.text.View;

/**
 * A term of a question in one view.
 *
 * @param weight what its BM25 score is multiplied by, above 0
 */
public record QueryTerm(View view, String term, float weight) {}
