package dev.isnad.store;

import java.util.List;
import java.util.Optional;

/**
 * The port behind which runs of questions are kept until somebody deletes them. Any number of
 * processes share it, without locks; a store that is away throws a {@link
 * dev.isnad.problem.ProblemException}. Unknown ids, also such as no run could have, are not there.
 */
public interface RunArchive {

  /**
   * Keeps or replaces a run that has no record yet, and is a sign that its process lives: of a
   * queued or running run it is to come every few seconds.
   */
  void put(RunHeader header);

  /**
   * Keeps the end of a run, durably.
   *
   * @param record as {@link #record} gives it back
   */
  void put(RunHeader header, byte[] record);

  Optional<RunHeader> find(String id);

  /** The newest runs, newest first; one that cannot be read is left out. */
  List<RunHeader> list(int limit);

  /** The record of a run that has ended. */
  Optional<byte[]> record(String id);

  /** Whether {@link #record} would give one, without reading it. */
  boolean hasRecord(String id);

  /**
   * @return whether it was there
   */
  boolean delete(String id);

  /** Asks the process that runs it to end it. */
  void requestCancel(String id);

  boolean isCancelRequested(String id);
}
