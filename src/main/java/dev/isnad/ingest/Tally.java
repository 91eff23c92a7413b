package dev.isnad.ingest;

import dev.isnad.article.RemovedBlock;
import dev.isnad.ingest.Outcome.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a run does and tells its listener; both one at a time. */
final class Tally {
  private final IngestListener listener;
  private final Map<Status, Long> stored = new EnumMap<>(Status.class);
  private final Map<String, Long> removed = new HashMap<>();
  private long failed;
  private long paragraphs;
  private long nearDuplicates;

  Tally(IngestListener listener) {
    this.listener = listener;
  }

  synchronized void written(List<ArticleWriter.Written> batch) {
    for (ArticleWriter.Written written : batch) {
      Outcome.Stored outcome = written.outcome();
      stored.merge(outcome.status(), 1L, Long::sum);
      paragraphs += outcome.status() == Status.UNCHANGED ? 0 : outcome.paragraphs();
      nearDuplicates += written.nearDuplicate() ? 1 : 0;
      listener.outcome(outcome);
    }
  }

  synchronized void failed(String locator, String reason) {
    failed++;
    listener.outcome(new Outcome.Failed(locator, reason));
  }

  synchronized void removed(RemovedBlock block) {
    removed.merge(block.rule(), 1L, Long::sum);
    listener.removed(block);
  }

  synchronized IngestReport report() {
    return new IngestReport(
        stored.getOrDefault(Status.CREATED, 0L),
        stored.getOrDefault(Status.UPDATED, 0L),
        stored.getOrDefault(Status.UNCHANGED, 0L),
        failed,
        paragraphs,
        nearDuplicates,
        removed);
  }
}
