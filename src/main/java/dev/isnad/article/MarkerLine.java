package dev.isnad.article;

import java.util.List;

/**
 * A line by which a page says what follows it or what it holds.
 *
 * @param marker what it says
 * @param rest the words behind the marker, verbatim and trimmed; may be empty
 * @param tail where in the block another marker is glued on, or -1
 */
record MarkerLine(Marker marker, String rest, int tail) {
  private static final String SEPARATORS = ":-–—…>»|؛،";

  /** What {@code block} announces, or {@code null} when it is ordinary text. */
  static MarkerLine find(Block block) {
    String plain = block.plain();
    int start = skip(plain, 0, "•●▪■*#-–—>»|[( ");
    for (Marker marker : Marker.values()) {
      for (String phrase : marker.phrases()) {
        if (plain.startsWith(phrase, start)) {
          MarkerLine line = read(block, marker, start + phrase.length());
          if (line != null) {
            return line;
          }
        }
      }
    }
    return null;
  }

  private static MarkerLine read(Block block, Marker marker, int end) {
    String plain = block.plain();
    int colon = skip(plain, end, " )]");
    boolean separated = colon < plain.length() && SEPARATORS.indexOf(plain.charAt(colon)) >= 0;
    int from = skip(plain, colon, SEPARATORS + " .)]");
    boolean glued = end < plain.length() && Character.isLetter(plain.charAt(end));
    int tail = nextMarker(plain, from);
    int until = tail < 0 ? plain.length() : tail;
    String rest =
        Folded.trim(block.text().substring(block.folded().origin(from), origin(block, until)));
    Shape shape = new Shape(Block.of(rest), separated, glued, tail >= 0);
    return marker.accepts(shape)
        ? new MarkerLine(marker, rest, tail < 0 ? -1 : block.folded().origin(tail))
        : null;
  }

  private static int origin(Block block, int index) {
    return block.folded().origin(index);
  }

  /** Scrapes glue «كلمات دلالية:» or «الوسوم» to the end of a source line. */
  private static int nextMarker(String plain, int from) {
    int next = -1;
    for (String phrase : List.of(" كلمات دلاليه", " الوسوم", " مقالات مشابهه", " tags:")) {
      int found = plain.indexOf(phrase, Math.max(0, from - 1));
      if (found >= 0 && (next < 0 || found < next)) {
        next = found;
      }
    }
    return next < from ? -1 : next;
  }

  private static int skip(String text, int from, String skipped) {
    int i = from;
    while (i < text.length() && skipped.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /**
   * What stands behind a marker's words.
   *
   * @param separated a colon or dash stands between
   * @param glued no space stands between
   * @param tail another marker follows in the same line
   */
  record Shape(Block rest, boolean separated, boolean glued, boolean tail) {
    boolean isEmpty() {
      return rest.plain().isEmpty();
    }

    /** At most {@code words} words that do not end as a sentence. */
    boolean isShort(int words) {
      return rest.words() <= words && (!rest.endsSentence() || rest.plain().endsWith(".."));
    }
  }
}
