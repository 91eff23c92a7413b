package dev.isnad.answer;

import dev.isnad.text.Span;
import java.util.List;

/** Finds the words of a paragraph that support a sentence. */
final class Quote {

  private Quote() {}

  /** The sentence of the paragraph that bears out most of the claim's words. */
  static Span of(Alignment alignment) {
    List<Span> sentences = alignment.said().sentences();
    int[] held = new int[sentences.size()];
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.isAligned(i)) {
        held[alignment.said().token(alignment.at(i)).sentence()]++;
      }
    }
    int best = 0;
    for (int i = 1; i < held.length; i++) {
      if (held[i] > held[best]) {
        best = i;
      }
    }
    return sentences.get(best);
  }
}
