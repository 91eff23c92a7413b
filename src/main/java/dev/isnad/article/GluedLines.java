package dev.isnad.article;

import java.util.List;

/**
 * Undoes what a scrape does when it drops the line break between a paragraph and the furniture
 * before or behind it. Only text that a marker or a rule recognises is cut off, so a paragraph that
 * merely contains such words stays whole.
 */
final class GluedLines {
  private static final String GALLERY = "next previous ";
  private static final int LONGEST_TAIL = 400;
  private static final List<String> TAILS =
      List.of(
          " رابط الخبر",
          " المصدر:",
          " المصدر :",
          " كلمات دلاليه",
          " الوسوم",
          " سمات ",
          " مقالات اخري للكاتب",
          " مقالات مشابهه",
          " اقرا ايضا:",
          " اقرا ايضا :",
          " للتواصل مع الكاتب",
          " // انتهي",
          " //انتهي",
          " source:",
          " tags:",
          " read also:",
          " read more:");

  private GluedLines() {}

  /** The pieces of a line, in order; together they are the whole line. */
  static List<String> split(String line) {
    Folded folded = Folded.of(line);
    String plain = folded.text();
    if (plain.startsWith(GALLERY) && plain.length() > GALLERY.length()) {
      int cut = folded.origin(GALLERY.length());
      return List.of(Folded.trim(line.substring(0, cut)), Folded.trim(line.substring(cut)));
    }
    int from = Math.max(0, plain.length() - LONGEST_TAIL);
    for (String phrase : TAILS) {
      int at = plain.indexOf(phrase, from);
      if (at > 0 && closes(plain, at)) {
        String tail = Folded.trim(line.substring(folded.origin(at)));
        if (isRecognised(tail)) {
          return List.of(Folded.trim(line.substring(0, folded.origin(at))), tail);
        }
      }
    }
    return List.of(line);
  }

  /** Whether a sentence ends before {@code index}. */
  private static boolean closes(String plain, int index) {
    return Block.of(plain.substring(Math.max(0, index - 8), index)).endsSentence();
  }

  private static boolean isRecognised(String tail) {
    Block block = Block.of(tail);
    return FurnitureRules.match(block) || isMarker(block);
  }

  private static boolean isMarker(Block block) {
    if (block.plain().startsWith("سمات ")) {
      return block.words() <= 20 && !block.endsSentence();
    }
    return MarkerLine.find(block) != null;
  }
}
