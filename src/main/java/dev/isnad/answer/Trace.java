package dev.isnad.answer;

import java.util.List;

/**
 * How an answer came about, for whoever tunes prompts or doubts a refusal. Holds sentences that
 * were not shown, so it never leaves the program as it is.
 *
 * @param question as it was sought: a follow-up question made standalone
 * @param prompts the prompts that were used, each as {@code name@hash}; none for extractive answers
 * @param decisions one for each sentence that was written, in order
 */
public record Trace(String question, List<String> prompts, List<Decision> decisions) {

  public Trace {
    prompts = List.copyOf(prompts);
    decisions = List.copyOf(decisions);
  }

  /**
   * What became of a sentence.
   *
   * @param text as the generator wrote it
   * @param objections why it, or what it was before its repair, was not supported
   */
  public record Decision(String text, Outcome outcome, List<Support.Objection> objections) {

    public Decision {
      objections = List.copyOf(objections);
    }
  }

  /** What may become of a sentence. */
  public enum Outcome {
    /** Shown with the citations that it came with. */
    SUPPORTED,
    /** Shown; it came without a marker or with another, and was found to be supported. */
    ATTRIBUTED,
    /** Not supported at first; shown as it was rewritten. */
    REPAIRED,
    /** Not shown. */
    DROPPED
  }
}
