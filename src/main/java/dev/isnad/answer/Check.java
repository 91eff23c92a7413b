package dev.isnad.answer;

import java.util.List;

/** One way in which a sentence may say what its paragraph does not. */
interface Check {

  /** Adds what it finds to {@code objections}. */
  void check(Alignment alignment, List<Support.Objection> objections);

  /** An objection to the sentence's words from {@code first} to {@code last}. */
  static Support.Objection objection(Support.Kind kind, Alignment alignment, int first, int last) {
    return new Support.Objection(kind, alignment.claim().words(first, last));
  }
}
