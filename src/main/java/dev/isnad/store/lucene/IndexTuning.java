package dev.isnad.store.lucene;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;

/** How the index is written. */
final class IndexTuning {
  private static final double BUFFER_MEGABYTES = 128;

  private static final int SEGMENTS_PER_TIER = 5;

  private IndexTuning() {}

  /**
   * @param merged is run by a merging thread after each merge
   */
  static IndexWriterConfig config(Runnable merged) {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setFloorSegmentMB(16);
    // Each of a question's hundred terms is looked up in each segment: few segments, fast searches.
    policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(policy)
        .setMergeScheduler(new Merging(merged));
  }

  private static final class Merging extends ConcurrentMergeScheduler {
    private final Runnable merged;

    Merging(Runnable merged) {
      this.merged = merged;
    }

    @Override
    protected void doMerge(MergeScheduler.MergeSource source, MergePolicy.OneMerge merge)
        throws IOException {
      super.doMerge(source, merge);
      merged.run();
    }
  }
}
