package dev.isnad.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of a run of questions without reading its record.
 *
 * @param id a ULID
 * @param name what people call it
 * @param startedAt when it was asked for
 * @param reason why it failed, or {@code null}
 * @param progress how far it is
 * @param sets the names of its question sets
 * @param generator who writes the answers: {@code extractive} or a language model's name
 * @param against the id of the earlier run that it is to be compared with, or {@code null}
 * @param metrics its values over all questions, by name; empty before its end
 */
public record RunHeader(
    String id,
    String name,
    Instant startedAt,
    Status status,
    String reason,
    Progress progress,
    List<String> sets,
    String generator,
    String against,
    Map<String, Double> metrics) {

  private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");

  /** A process that has not been heard of for so long is gone. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  public RunHeader {
    sets = List.copyOf(sets);
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /** Whether a run could have this id; archives hold no other. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** What became of a run. */
  public enum Status {
    /** Waits for its turn. */
    QUEUED,
    RUNNING,
    DONE,
    /** Ended before its last question; the record holds those that were asked. */
    FAILED,
    /** Somebody ended it; the record holds the questions that were asked. */
    CANCELLED,
    /** Its process ended. */
    INTERRUPTED;

    /** The name that people and clients see. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it still waits or runs. */
    public boolean isOpen() {
      return this == QUEUED || this == RUNNING;
    }
  }

  /**
   * How far a run is.
   *
   * @param done how many questions were asked
   * @param failed how many of them got no answer for a technical reason
   * @param total of how many
   * @param perSecond how many were asked in a second, 0 where that is not known yet
   */
  public record Progress(int done, int failed, int total, double perSecond) {

    /** Empty where the rate is not known yet. */
    public OptionalDouble remainingSeconds() {
      return perSecond > 0 ? OptionalDouble.of((total - done) / perSecond) : OptionalDouble.empty();
    }
  }

  public RunHeader with(Status newStatus, String newReason) {
    return new RunHeader(
        id, name, startedAt, newStatus, newReason, progress, sets, generator, against, metrics);
  }

  public RunHeader with(Progress newProgress) {
    return new RunHeader(
        id, name, startedAt, status, reason, newProgress, sets, generator, against, metrics);
  }

  public RunHeader with(Map<String, Double> newMetrics) {
    return new RunHeader(
        id, name, startedAt, status, reason, progress, sets, generator, against, newMetrics);
  }

  /**
   * As a reader sees it: a run whose process fell silent was interrupted.
   *
   * @param heartbeat when its process last wrote it
   */
  public RunHeader seen(Instant heartbeat, Instant now) {
    boolean gone = status.isOpen() && heartbeat.plus(SILENCE).isBefore(now);
    return gone ? with(Status.INTERRUPTED, "the program that ran it ended") : this;
  }
}
