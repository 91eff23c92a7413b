package dev.isnad.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param failed files, lines or articles that could not be read or collided
 * @param paragraphs of the created and updated articles
 * @param nearDuplicates how many of these tell a story that another article told before
 * @param removedBlocks how often each cleaning rule removed something
 */
public record IngestReport(
    long created,
    long updated,
    long unchanged,
    long failed,
    long paragraphs,
    long nearDuplicates,
    Map<String, Long> removedBlocks) {

  public IngestReport {
    removedBlocks = Collections.unmodifiableMap(new TreeMap<>(removedBlocks));
  }

  /** How many articles were read, whatever became of them. */
  public long articles() {
    return created + updated + unchanged;
  }
}
