package dev.isnad.store;

import java.util.function.Consumer;

/**
 * The port behind which readers' ratings of answers are kept until somebody deletes them. Safe for
 * use by several threads; a store that is away throws a {@link dev.isnad.problem.ProblemException},
 * and then keeps all that it has acknowledged before.
 */
public interface FeedbackArchive extends AutoCloseable {

  /** Keeps a rating, in the place of an earlier one of the same answer; durable on return. */
  void put(Feedback feedback);

  /**
   * Removes the rating of an answer, durably on return.
   *
   * @return whether there was one
   */
  boolean delete(String answerId);

  /**
   * Passes over all ratings, the oldest answer first, without holding them in memory. What is
   * changed meanwhile may be told before or after its change.
   */
  void forEach(Consumer<Feedback> visitor);

  @Override
  void close();
}
