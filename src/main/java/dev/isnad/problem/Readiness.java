package dev.isnad.problem;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether questions can be answered yet. Whoever reads the first articles says when they are there;
 * whoever answers asks first, so that an empty store is never taken for the truth.
 */
@ApplicationScoped
public class Readiness {
  private static final String READING = "the first articles are still being read";

  private volatile boolean ready;
  private volatile String reason = READING;

  /** From now on questions are answered. */
  public void ready() {
    ready = true;
  }

  /**
   * Reading the first articles goes on once something is back that is away.
   *
   * @param why one sentence for whoever runs the program
   */
  public void waiting(String why) {
    reason = READING + "; " + why;
  }

  /**
   * Reading the first articles has ended without them: questions stay unanswered until a restart.
   *
   * @param why one sentence for whoever runs the program
   */
  public void failed(String why) {
    reason = "reading the first articles failed: " + why;
  }

  public boolean isReady() {
    return ready;
  }

  /** Why questions are not answered, while they are not. */
  public String reason() {
    return reason;
  }

  /**
   * @throws ProblemException {@link Problem#NOT_READY} until the first articles are there
   */
  public void require() {
    if (!ready) {
      throw new ProblemException(
          Problem.NOT_READY,
          reason.startsWith(READING)
              ? "The first articles are still being read; ask again in a moment."
              : "The first articles could not be read; the health check and the log say why.");
    }
  }
}
