package dev.isnad.store.lucene;

import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** The best so many documents of a snapshot by some value; of equals, the first. */
final class BestDocuments {
  private final LongHeap heap;
  private final int size;
  private int worst = Integer.MIN_VALUE;

  BestDocuments(int size, int documents) {
    this.size = Math.max(1, Math.min(size, documents));
    this.heap = new LongHeap(this.size);
  }

  void offer(int document, float score) {
    offer(document, NumericUtils.floatToSortableInt(score));
  }

  /**
   * @param document its number in the snapshot
   */
  void offer(int document, int value) {
    if (value < worst) {
      return;
    }
    // Equal values are told apart by the lower half: the smaller number is the better one.
    if (heap.insertWithOverflow((long) value << Integer.SIZE | Integer.MAX_VALUE - document)
        && heap.size() == size) {
      worst = (int) (heap.top() >> Integer.SIZE);
    }
  }

  /** Marks the documents in {@code bits}, which is indexed by their numbers in the snapshot. */
  void addTo(FixedBitSet bits) {
    for (int i = 1; i <= heap.size(); i++) {
      bits.set(Integer.MAX_VALUE - (int) heap.get(i));
    }
  }
}
