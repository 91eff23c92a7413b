package dev.isnad.retrieval;

import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import dev.isnad.text.WordMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares one question with many texts. The paragraphs that a search finds share most of their
 * words, so each is compared once: this was most of a question's time. Not thread-safe.
 */
final class Comparison {
  private final List<QuestionWord> question;

  /** By normalised word, which determines its stems, how much it is each of the question's. */
  private final Map<String, double[]> known = new HashMap<>();

  Comparison(List<QuestionWord> question) {
    this.question = question;
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
      sentences.add(new SentenceMatch(span, own, best(own)));
    }
    return new ParagraphMatch(question, sentences, new double[question.size()]);
  }

  private double[] best(List<Word> sentence) {
    double[] best = new double[question.size()];
    for (Word word : sentence) {
      ParagraphMatch.raise(best, similarities(word), 1);
    }
    return best;
  }

  private double[] similarities(Word word) {
    double[] similarities = known.get(word.normalized());
    if (similarities == null) {
      similarities = new double[question.size()];
      WordMatcher.Compared other = new WordMatcher.Compared(word);
      for (int i = 0; i < similarities.length; i++) {
        similarities[i] = question.get(i).matcher().similarity(other);
      }
      known.put(word.normalized(), similarities);
    }
    return similarities;
  }
}
