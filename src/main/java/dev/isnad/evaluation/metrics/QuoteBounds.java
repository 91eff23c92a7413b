package dev.isnad.evaluation.metrics;

import dev.isnad.answer.Citation;
import dev.isnad.text.Span;
import dev.isnad.text.WordAnalyzer;

/** Whether a quote marks words of a stored paragraph as they stand there. */
final class QuoteBounds {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private QuoteBounds() {}

  /** Whether the offsets mark the same words in both texts, some, and none of them cut. */
  static boolean areVerbatim(Citation citation, String stored) {
    Span quote = citation.quote();
    return quote.end() <= Math.min(stored.length(), citation.text().length())
        && !quote.in(stored).isBlank()
        && quote.in(stored).equals(citation.quoted())
        && !cuts(stored, quote.start())
        && !cuts(stored, quote.end());
  }

  /** Whether a character or a word goes on across the offset. */
  private static boolean cuts(String text, int offset) {
    if (offset == 0 || offset == text.length()) {
      return false;
    }
    return Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
        || ANALYZER.analyze(text).stream()
            .map(word -> visible(text, word.span()))
            .anyMatch(word -> word.start() < offset && offset < word.end());
  }

  /** Invisible characters such as a byte order mark behind a word may be left out of a quote. */
  private static Span visible(String text, Span word) {
    int end = word.end();
    while (end > word.start() && Character.getType(text.charAt(end - 1)) == Character.FORMAT) {
      end--;
    }
    return new Span(word.start(), end);
  }
}
