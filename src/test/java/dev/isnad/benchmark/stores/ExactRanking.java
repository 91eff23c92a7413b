package dev.isnad.benchmark.stores;

import dev.isnad.benchmark.AskedRequests;
import dev.isnad.embedding.Embedder;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.EmbeddingId;
import dev.isnad.store.ParagraphHit;
import dev.isnad.store.SearchRequest;
import dev.isnad.store.lucene.ExhaustiveStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The exact first paragraphs of some questions by the score of {@link SearchRequest}, of all
 * paragraphs of the embedded store.
 */
final class ExactRanking {
  /** More than are asked for, so that those which tie with the last are known, too. */
  private static final int DEPTH = 100;

  private static final double TIE = 1e-4;

  private final List<Map<Hit, Double>> scores = new ArrayList<>();
  private final List<Double> least = new ArrayList<>();

  /**
   * @param dataDir of a filled embedded store that nobody has open
   */
  ExactRanking(Path dataDir, Embedder embedder, List<Question> questions) {
    try (ArticleStore store = ExhaustiveStore.open(dataDir)) {
      store.bind(new EmbeddingId(embedder.model(), embedder.dimension()));
      AskedRequests asked = new AskedRequests(store, embedder, RankingWeights.MEASURED);
      for (Question question : questions) {
        add(asked.of(question.text()).map(r -> store.search(deeper(r))).orElse(List.of()));
      }
    }
  }

  private static SearchRequest deeper(SearchRequest r) {
    return new SearchRequest(r.terms(), r.vector(), r.vectorWeight(), r.filter(), DEPTH);
  }

  private void add(List<ParagraphHit> hits) {
    Map<Hit, Double> exact = new HashMap<>();
    hits.forEach(hit -> exact.put(ArticleStoreContender.hit(hit), hit.score()));
    scores.add(exact);
    int last = Math.min(Contender.HITS, hits.size()) - 1;
    least.add(last < 0 ? 0 : hits.get(last).score());
  }

  /**
   * Which share of the exact first ones was found.
   *
   * @param found by question, in their order
   */
  double share(List<List<Hit>> found) {
    double right = 0;
    double all = 0;
    for (int q = 0; q < scores.size(); q++) {
      Map<Hit, Double> exact = scores.get(q);
      all += Math.min(Contender.HITS, exact.size());
      for (Hit hit : new HashSet<>(found.get(q))) {
        right += exact.getOrDefault(hit, -1.0) >= least.get(q) - TIE ? 1 : 0;
      }
    }
    return right / all;
  }
}
