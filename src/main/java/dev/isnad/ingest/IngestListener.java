package dev.isnad.ingest;

import dev.isnad.article.RemovedBlock;

/** Hears what happens in a run as it happens, one call at a time, from several threads. */
public interface IngestListener {

  /** Hears nothing: for callers who want the report only. */
  IngestListener NONE = outcome -> {};

  /** An article is durable, was already there, or could not be read. */
  void outcome(Outcome outcome);

  /** A piece of a page was found not to be its article. */
  default void removed(RemovedBlock block) {}
}
