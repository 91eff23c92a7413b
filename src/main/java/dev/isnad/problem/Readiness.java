package dev.isnad.problem;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether questions can be answered yet. Whoever reads the first articles says when they are there;
 * whoever answers asks first, so that an empty store is never taken for the truth.
 */
@ApplicationScoped
public class Readiness {
  private volatile boolean ready;

  /** From now on questions are answered. */
  public void ready() {
    ready = true;
  }

  public boolean isReady() {
    return ready;
  }

  /**
   * @throws ProblemException {@link Problem#NOT_READY} until the first articles are there
   */
  public void require() {
    if (!ready) {
      throw new ProblemException(
          Problem.NOT_READY, "The first articles are still being read; ask again in a moment.");
    }
  }
}
