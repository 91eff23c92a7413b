package dev.isnad.benchmark.stores;

import dev.isnad.store.pgvector.PgVectorSettings;
import java.util.Map;

/**
 * An HNSW index of pgvector.
 *
 * @param m links a node
 * @param construction candidates while it is built
 * @param search candidates of a search
 */
record Hnsw(int m, int construction, int search) {

  /** The same index as the product's. */
  static Hnsw of(PgVectorSettings.Hnsw ours) {
    return new Hnsw(ours.m(), ours.efConstruction(), ours.efSearch());
  }

  String create(String table, String column) {
    return "CREATE INDEX ON %s USING hnsw (%s vector_cosine_ops) WITH (m = %d, ef_construction = %d)"
        .formatted(table, column, m, construction);
  }

  /** With iterative scans, so that filters lose no results. */
  Map<String, String> settings() {
    return Map.of("hnsw.ef_search", String.valueOf(search), "hnsw.iterative_scan", "relaxed_order");
  }

  @Override
  public String toString() {
    return "HNSW m %d, ef_construction %d, ef_search %d".formatted(m, construction, search);
  }
}
