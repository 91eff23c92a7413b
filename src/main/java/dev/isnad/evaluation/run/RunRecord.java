package dev.isnad.evaluation.run;

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
    List<MetricSummary> metrics) {
  public static final int FORMAT = 1;

  public RunRecord {
    paragraphs = List.copyOf(paragraphs);
    results = List.copyOf(results);
    metrics = List.copyOf(metrics);
  }

  /** The questions that got no answer for a technical reason: no metric counts them. */
  public List<QuestionResult> failed() {
    return results.stream()
        .filter(result -> result.status().equals(QuestionResult.FAILED))
        .toList();
  }
}
