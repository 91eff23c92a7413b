package dev.isnad.retrieval;

import dev.isnad.store.QueryTerm;
import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordMatcher;
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

  /** Its terms in every view, each once. */
  List<QueryTerm> terms(RankingWeights weights) {
    List<QueryTerm> terms = new ArrayList<>();
    for (View view : View.values()) {
      Map<String, QueryTerm> distinct = new LinkedHashMap<>();
      float weight = weights.of(view);
      if (weight > 0) {
        for (QuestionWord word : words) {
          for (String term : word.matcher().word().terms(view)) {
            distinct.putIfAbsent(term, new QueryTerm(view, term, weight));
          }
        }
      }
      terms.addAll(distinct.values());
    }
    return terms;
  }

  /**
   * Compares the question with a paragraph by itself, without its article.
   *
   * @param analyzed the words of {@code text} in order
   */
  ParagraphMatch match(String text, List<Word> analyzed) {
    List<SentenceMatch> sentences = new ArrayList<>();
    int next = 0;
    for (Span span : SentenceSplitter.split(text)) {
      int from = next;
      while (next < analyzed.size() && analyzed.get(next).span().start() < span.end()) {
        next++;
      }
      List<Word> own = analyzed.subList(from, next);
      sentences.add(new SentenceMatch(span, own, similarities(own)));
    }
    return new ParagraphMatch(words, sentences, new double[words.size()]);
  }

  private double[] similarities(List<Word> sentence) {
    double[] best = new double[words.size()];
    for (Word word : sentence) {
      WordMatcher.Compared other = new WordMatcher.Compared(word);
      for (int i = 0; i < best.length; i++) {
        if (best[i] < 1) {
          best[i] = Math.max(best[i], words.get(i).matcher().similarity(other));
        }
      }
    }
    return best;
  }
}
