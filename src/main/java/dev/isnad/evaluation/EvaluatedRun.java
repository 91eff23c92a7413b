package dev.isnad.evaluation;

import dev.isnad.evaluation.run.MetricSummary;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.store.RunHeader;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run that has ended.
 *
 * @param status {@code DONE}, {@code FAILED} or {@code CANCELLED}
 * @param reason why it failed, or {@code null}
 * @param record of what was asked until then
 */
record EvaluatedRun(RunHeader.Status status, String reason, RunRecord record) {

  /** The same, failed since nothing of it could be kept. */
  EvaluatedRun lost(String why) {
    return new EvaluatedRun(RunHeader.Status.FAILED, "the run is not kept: " + why, record);
  }

  /** The measured metrics over all questions, by name. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    for (MetricSummary summary : record.metrics()) {
      if (summary.tag() == null && summary.value() != null) {
        metrics.put(summary.metric(), summary.value());
      }
    }
    return metrics;
  }
}
