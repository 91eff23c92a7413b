package dev.isnad.retrieval;

import java.util.List;

/**
 * How a paragraph covers a question, sentence by sentence. Coverages are shares of the question's
 * weight (the sum of its words' idf, words that no paragraph holds included): 0 to 1.
 *
 * @param article for each of the question's words how well the article's title or another of its
 *     found paragraphs holds it, 0 to 1
 */
public record ParagraphMatch(
    List<QuestionWord> question, List<SentenceMatch> sentences, double[] article) {
  /** A word found only in the neighbouring sentence counts so much; not varied yet. */
  private static final double NEIGHBOUR = 0.6;

  /**
   * A word found only elsewhere in the article counts so much: news names its topic in the title
   * and the lead, and tells the details without it. .4 costs nothing on the tuning sets, whose
   * paragraphs stand for themselves, and helps on whole pages.
   */
  private static final double ARTICLE = 0.4;

  /** The same in an article that covers {@code similarities} of the question's words. */
  ParagraphMatch in(double[] similarities) {
    return new ParagraphMatch(question, sentences, similarities);
  }

  /** What the whole paragraph covers. */
  public double coverage() {
    return share(similarities());
  }

  /** For each of the question's words how well the paragraph holds it, 0 to 1. */
  double[] similarities() {
    double[] best = new double[question.size()];
    for (SentenceMatch sentence : sentences) {
      raise(best, sentence.similarities(), 1);
    }
    return best;
  }

  /** What the sentence covers by itself. */
  public double coverageOf(int sentence) {
    return share(sentences.get(sentence).similarities());
  }

  /**
   * What the sentence covers, with a discount on words that its neighbours or its article bring;
   * the topic of a follow-up question is as good in the article.
   */
  public double coverageInContext(int sentence) {
    double[] best = sentences.get(sentence).similarities().clone();
    for (int near = sentence - 1; near <= sentence + 1; near += 2) {
      if (near >= 0 && near < sentences.size()) {
        for (int word = 0; word < best.length; word++) {
          best[word] = Math.max(best[word], NEIGHBOUR * sentences.get(near).similarities()[word]);
        }
      }
    }
    for (int word = 0; word < best.length; word++) {
      double discount = question.get(word).topic() ? 1 : ARTICLE;
      best[word] = Math.max(best[word], discount * article[word]);
    }
    return share(best);
  }

  /** The best of {@link #coverageInContext}. */
  public double bestCoverageInContext() {
    double best = 0;
    for (int i = 0; i < sentences.size(); i++) {
      best = Math.max(best, coverageInContext(i));
    }
    return best;
  }

  /** The question's weight: the sum of its words' idf. */
  public double weight() {
    return question.stream().mapToDouble(QuestionWord::weight).sum();
  }

  /** Raises each of {@code best} to the other's value, discounted, where that is higher. */
  static void raise(double[] best, double[] other, double discount) {
    for (int word = 0; word < best.length; word++) {
      best[word] = Math.max(best[word], discount * other[word]);
    }
  }

  /** What these similarities to the question's words cover of its weight. */
  double share(double[] similarities) {
    double sum = 0;
    for (int word = 0; word < similarities.length; word++) {
      sum += question.get(word).weight() * similarities[word];
    }
    double weight = weight();
    return weight == 0 ? 0 : sum / weight;
  }
}
