package dev.isnad.evaluation.run;

import java.util.List;

/**
 * A sentence of an answer, and whether its citations support it (ALCE, Gao et al. 2023, with the
 * product's verifier in the place of the entailment model).
 *
 * @param citations the numbers of its citations
 * @param supported whether the cited paragraphs together support it
 * @param needed for each of its citations, in order, whether it supports the sentence by itself or
 *     the others do not support it without it
 */
public record RecordedSentence(
    String text, List<Integer> citations, boolean supported, List<Boolean> needed) {

  public RecordedSentence {
    citations = List.copyOf(citations);
    needed = List.copyOf(needed);
  }
}
