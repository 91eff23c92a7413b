package dev.isnad.retrieval;

import dev.isnad.store.QueryTerm;
import dev.isnad.text.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question ready for searching and comparing.
 *
 * @param text as it was asked
 * @param words its distinct content words with their weights
 */
public record AnalyzedQuestion(String text, List<QuestionWord> words) {

  /** What compares it with texts; for one thread. */
  Comparison comparison() {
    return new Comparison(words);
  }

  /** Whether some of its words only say what it is about. */
  boolean hasTopic() {
    return words.stream().anyMatch(QuestionWord::topic);
  }

  /**
   * Its terms in every view, each once.
   *
   * @param topic what those of the topic count beside the others, 0 to 1
   */
  List<QueryTerm> terms(RankingWeights weights, float topic) {
    List<QueryTerm> terms = new ArrayList<>();
    for (View view : View.values()) {
      Map<String, QueryTerm> distinct = new LinkedHashMap<>();
      float weight = weights.of(view);
      if (weight > 0) {
        for (QuestionWord word : words) {
          float counted = word.topic() ? topic * weight : weight;
          for (String term : word.matcher().word().terms(view)) {
            distinct.putIfAbsent(term, new QueryTerm(view, term, counted));
          }
        }
      }
      terms.addAll(distinct.values());
    }
    return terms;
  }
}
