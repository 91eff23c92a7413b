package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Metric;

/** What a metric is about: metrics of one group stand together. */
enum MetricGroup {
  RETRIEVAL,
  ANSWER,
  CITATIONS,
  REFUSAL,
  LATENCY,
  JUDGE;

  static MetricGroup of(Metric metric) {
    return switch (metric) {
      case RECALL_1, RECALL_5, RECALL_10, MRR_10, NDCG_10, CONTEXT_RECALL, CONTEXT_PRECISION ->
          RETRIEVAL;
      case EXACT_MATCH, F1, CONTAINS_GOLD -> ANSWER;
      case CITATION_RECALL,
          CITATION_PRECISION,
          GOLD_CITATION_RECALL,
          GOLD_CITATION_PRECISION,
          INVALID_CITATIONS,
          QUOTE_EXACTNESS ->
          CITATIONS;
      case HALLUCINATION_RATE, ERROR_RATE -> REFUSAL;
      case LATENCY_P50, LATENCY_P95, LATENCY_P99 -> LATENCY;
      case JUDGED_CORRECT -> JUDGE;
    };
  }
}
