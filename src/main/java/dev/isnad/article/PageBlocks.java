package dev.isnad.article;

import java.util.List;

/**
 * The blocks of one page with what is looked up about them again and again, computed once, so that
 * a page of nothing but markers still takes linear time.
 */
final class PageBlocks {
  private final List<Block> blocks;
  private final MarkerLine[] markers;
  private final int[] next;
  private final int[] previous;
  private final int lastCloseBeforeReadAlso;

  PageBlocks(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    int size = blocks.size();
    markers = new MarkerLine[size];
    next = new int[size];
    previous = new int[size];
    int before = -1;
    int close = -1;
    int closeBefore = -1;
    for (int i = 0; i < size; i++) {
      previous[i] = before;
      if (isOpen(i)) {
        before = i;
        markers[i] = MarkerLine.find(blocks.get(i));
        close = isClosing(markers[i]) ? i : close;
        closeBefore = announces(markers[i]) ? close : closeBefore;
      }
    }
    lastCloseBeforeReadAlso = closeBefore;
    int behind = -1;
    for (int i = size - 1; i >= 0; i--) {
      next[i] = behind;
      behind = isOpen(i) ? i : behind;
    }
  }

  int size() {
    return blocks.size();
  }

  Block get(int index) {
    return blocks.get(index);
  }

  /** Whether the markup has not already ruled the block out. */
  boolean isOpen(int index) {
    return blocks.get(index).removedBy() == null;
  }

  /** What the block at {@code index} announces, or {@code null}. */
  MarkerLine marker(int index) {
    return markers[index];
  }

  /** The index of the open block behind {@code index}, or -1. */
  int next(int index) {
    return next[index];
  }

  Place place(int index, boolean first) {
    Block before = previous[index] < 0 ? null : blocks.get(previous[index]);
    Block behind = next[index] < 0 ? null : blocks.get(next[index]);
    return new Place(blocks.get(index), before, behind, first);
  }

  /** Whether behind {@code index} a source or keyword line and then «إقرأ أيضاً» still follow. */
  boolean isClosedBehind(int index) {
    return lastCloseBeforeReadAlso > index;
  }

  private static boolean isClosing(MarkerLine line) {
    return line != null && (line.marker() == Marker.SOURCE || line.marker() == Marker.KEYWORDS);
  }

  private static boolean announces(MarkerLine line) {
    return line != null && line.marker() == Marker.READ_ALSO && line.rest().isEmpty();
  }
}
