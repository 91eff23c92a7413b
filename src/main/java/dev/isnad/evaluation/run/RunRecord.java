package dev.isnad.evaluation.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * The record of a run.
 *
 * @param format {@value #FORMAT}; another number is another format
 * @param id a ULID
 * @param name what people call it: the sets' names unless they chose another
 * @param seconds how long it took
 * @param paragraphs each that a result names, once
 * @param results in the order of the sets
 * @param metrics over all questions and by tag
 * @param status {@code done}, {@code cancelled} or {@code failed}; absent in older files, which is
 *     {@code done}
 * @param asked how many questions were to be asked; absent in older files, which is as many as
 *     there are results
 */
public record RunRecord(
    int format,
    String id,
    String name,
    Instant startedAt,
    double seconds,
    Configuration configuration,
    List<RecordedParagraph> paragraphs,
    List<QuestionResult> results,
    List<MetricSummary> metrics,
    String status,
    Integer asked) {
  public static final int FORMAT = 1;
  public static final String DONE = "done";

  public RunRecord {
    paragraphs = List.copyOf(paragraphs);
    results = List.copyOf(results);
    metrics = List.copyOf(metrics);
    status = status == null ? DONE : status;
    asked = asked == null ? Integer.valueOf(results.size()) : asked;
  }

  /** A run that came to its end. */
  public RunRecord(
      int format,
      String id,
      String name,
      Instant startedAt,
      double seconds,
      Configuration configuration,
      List<RecordedParagraph> paragraphs,
      List<QuestionResult> results,
      List<MetricSummary> metrics) {
    this(
        format,
        id,
        name,
        startedAt,
        seconds,
        configuration,
        paragraphs,
        results,
        metrics,
        DONE,
        results.size());
  }

  /** Whether all questions were asked that were to be. */
  @JsonIgnore
  public boolean isDone() {
    return status.equals(DONE);
  }

  /** The questions that got no answer for a technical reason: no metric counts them. */
  public List<QuestionResult> failed() {
    return results.stream()
        .filter(result -> result.status().equals(QuestionResult.FAILED))
        .toList();
  }
}
