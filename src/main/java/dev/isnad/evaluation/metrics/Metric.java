package dev.isnad.evaluation.metrics;

import java.util.Optional;
import java.util.stream.Stream;

/** What is measured of each question. */
public enum Metric {
  RECALL_1("recall@1", Better.HIGHER),
  RECALL_5("recall@5", Better.HIGHER),
  RECALL_10("recall@10", Better.HIGHER),
  MRR_10("mrr@10", Better.HIGHER),
  NDCG_10("ndcg@10", Better.HIGHER),
  CONTEXT_RECALL("context-recall", Better.HIGHER),
  CONTEXT_PRECISION("context-precision", Better.HIGHER),
  EXACT_MATCH("exact-match", Better.HIGHER),
  F1("f1", Better.HIGHER),
  CONTAINS_GOLD("contains-gold", Better.HIGHER),
  CITATION_RECALL("citation-recall", Better.HIGHER),
  CITATION_PRECISION("citation-precision", Better.HIGHER),
  GOLD_CITATION_RECALL("gold-citation-recall", Better.HIGHER),
  GOLD_CITATION_PRECISION("gold-citation-precision", Better.HIGHER),
  INVALID_CITATIONS("invalid-citations", Better.LOWER),
  QUOTE_EXACTNESS("quote-exactness", Better.HIGHER),
  HALLUCINATION_RATE("hallucination-rate", Better.LOWER),
  ERROR_RATE("error-rate", Better.LOWER),
  LATENCY_P50("latency-p50", Better.LOWER),
  LATENCY_P95("latency-p95", Better.LOWER),
  LATENCY_P99("latency-p99", Better.LOWER),
  JUDGED_CORRECT("judged-correct", Better.HIGHER);

  /** Which way is up. */
  public enum Better {
    HIGHER,
    LOWER
  }

  private final String key;
  private final Better better;

  Metric(String key, Better better) {
    this.key = key;
    this.better = better;
  }

  /** Its name in records, options and reports. */
  public String key() {
    return key;
  }

  public Better better() {
    return better;
  }

  public static Optional<Metric> of(String key) {
    return Stream.of(values()).filter(metric -> metric.key.equals(key)).findFirst();
  }
}
