package dev.isnad.evaluation.metrics;

import java.util.Arrays;

/** What is estimated from a sample of questions, and can be again from a resample. */
interface Estimate {

  /** How many questions it is taken from, at least one. */
  int questions();

  /**
   * The estimate where each question counts as often as it was drawn.
   *
   * @param draws one number a question; their sum is {@link #questions}
   */
  double of(int[] draws);

  /** The estimate from the questions themselves. */
  default double value() {
    int[] once = new int[questions()];
    Arrays.fill(once, 1);
    return of(once);
  }

  /** Whether every resample gives the same. */
  boolean isConstant();
}
