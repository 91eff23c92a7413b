package dev.isnad.article;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into blocks at its blank lines, and a block into its lines unless they are the
 * soft-wrapped lines of one paragraph.
 */
final class TextBlocks {
  /** No article has more lines; a file of only line breaks would otherwise fill the memory. */
  static final int MOST = 100_000;

  private static final int SHORTEST_WIDTH = 35;
  private static final int WIDEST = 110;
  private static final int SHORTEST_OF_TWO = 60;

  private TextBlocks() {}

  static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (Folded.trim(text.substring(start, end)).isEmpty()) {
        close(text, lines, blocks);
      } else {
        lines.add(new int[] {start, end});
        refuse(blocks.size() + lines.size());
      }
      start = end + 1;
    }
    close(text, lines, blocks);
    return blocks;
  }

  /** Refuses a page of too many blocks. */
  static void refuse(int blocks) {
    if (blocks > MOST) {
      throw new ProblemException(
          Problem.TOO_LARGE, "one article may have at most " + MOST + " paragraphs and lines");
    }
  }

  private static void close(String text, List<int[]> lines, List<Block> blocks) {
    if (lines.isEmpty()) {
      return;
    }
    List<Block> each = new ArrayList<>(lines.size());
    for (int[] line : lines) {
      for (String piece : GluedLines.split(Folded.trim(text.substring(line[0], line[1])))) {
        each.add(block(piece));
      }
    }
    if (each.size() == lines.size() && isSoftWrapped(each)) {
      blocks.add(block(text.substring(lines.get(0)[0], lines.get(lines.size() - 1)[1])));
    } else {
      blocks.addAll(each);
    }
    lines.clear();
  }

  private static Block block(String text) {
    String trimmed = Folded.trim(text);
    boolean heading = trimmed.startsWith("# ") || trimmed.startsWith("## ");
    return Block.of(trimmed, heading ? Block.Kind.HEADING : Block.Kind.PLAIN, null);
  }

  /**
   * Lines of one width that stop in mid-sentence were broken by an editor or a terminal; a
   * publisher's own lines differ in length or end their sentences.
   */
  private static boolean isSoftWrapped(List<Block> lines) {
    int last = lines.size() - 1;
    int widest = 0;
    int narrowest = Integer.MAX_VALUE;
    int sentences = 0;
    for (int i = 0; i <= last; i++) {
      Block line = lines.get(i);
      if (line.isBullet() || line.kind() == Block.Kind.HEADING || MarkerLine.find(line) != null) {
        return false;
      }
      widest = Math.max(widest, line.text().length());
      if (i < last) {
        narrowest = Math.min(narrowest, line.text().length());
        sentences += line.endsSentence() ? 1 : 0;
      }
    }
    return last > 0
        && widest >= SHORTEST_WIDTH
        && widest <= WIDEST
        && (last > 1 || narrowest >= SHORTEST_OF_TWO)
        && narrowest * 10 >= widest * 7
        && sentences * 2 < last;
  }
}
