package dev.isnad.retrieval;

import dev.isnad.store.ParagraphHit;
import dev.isnad.text.WordAnalyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well articles hold a question's words, as far as their titles and the paragraphs that were
 * found tell. Not thread-safe.
 */
final class ArticleMatches {
  /** An article is on the topic that holds this share of what the best one holds of it. */
  private static final double ON_TOPIC = 0.7;

  private final Comparison question;
  private final WordAnalyzer analyzer;
  private final Map<String, double[]> titles = new HashMap<>();
  private final Map<String, double[]> articles = new HashMap<>();

  ArticleMatches(Comparison question, WordAnalyzer analyzer) {
    this.question = question;
    this.analyzer = analyzer;
  }

  /** Matches a paragraph that was found, by itself; its article is credited with it. */
  ParagraphMatch add(ParagraphHit hit) {
    ParagraphMatch match = match(hit.paragraph().text());
    ParagraphMatch.raise(of(hit), match.similarities(), 1);
    return match;
  }

  /** For each of the question's words how well the hit's article holds it, 0 to 1. */
  double[] of(ParagraphHit hit) {
    return articles.computeIfAbsent(hit.articleId(), id -> titleOf(hit).clone());
  }

  /** The same for its title alone. */
  double[] titleOf(ParagraphHit hit) {
    return titles.computeIfAbsent(
        hit.articleId(),
        id -> {
          String title = hit.metadata().title();
          return match(title == null ? "" : title).similarities();
        });
  }

  private ParagraphMatch match(String text) {
    return question.match(text, analyzer.analyze(text));
  }

  /** The articles that hold most of the topic; the others' answers would be about another. */
  Set<String> onTopic(List<QuestionWord> words) {
    Map<String, Double> held = new HashMap<>();
    articles.forEach((id, similarities) -> held.put(id, topic(words, similarities)));
    double most = held.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    held.values().removeIf(topic -> topic == 0 || topic < ON_TOPIC * most);
    return new HashSet<>(held.keySet());
  }

  private static double topic(List<QuestionWord> words, double[] similarities) {
    double sum = 0;
    for (int i = 0; i < similarities.length; i++) {
      sum += words.get(i).topic() ? words.get(i).weight() * similarities[i] : 0;
    }
    return sum;
  }
}
