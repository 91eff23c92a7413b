package dev.isnad.text;

import java.util.BitSet;

/**
 * Which parts of a text stand inside quotation marks: «…», “…” and "…", opened and closed on one
 * line within a bounded length. Marks that never close are no quotation.
 */
final class Quotations {
  private final BitSet inside = new BitSet();

  Quotations(String text, int longest) {
    int open = -1;
    char closer = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SentenceSplitter.isLineEnd(c)) {
        open = -1;
      } else if (open >= 0 && c == closer) {
        if (i - open <= longest) {
          // Up to the last character before the closing mark: a stop there ends the sentence.
          inside.set(open, Math.max(open, i - 1));
        }
        open = -1;
      } else if (open < 0 && closerOf(c) != 0) {
        open = i;
        closer = closerOf(c);
      }
    }
  }

  boolean covers(int at) {
    return inside.get(at);
  }

  private static char closerOf(char c) {
    return switch (c) {
      case '«' -> '»';
      case '“' -> '”';
      case '"' -> '"';
      default -> 0;
    };
  }
}
