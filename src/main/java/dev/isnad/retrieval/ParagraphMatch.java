package dev.isnad.retrieval;

import java.util.List;

/**
 * How a paragraph covers a question, sentence by sentence. Coverages are shares of the question's
 * weight (the sum of its words' idf, words that no paragraph holds included): 0 to 1.
 */
public record ParagraphMatch(List<QuestionWord> question, List<SentenceMatch> sentences) {
  /** A word found only in the neighbouring sentence counts so much: .5 to .7 measured alike. */
  private static final double NEIGHBOUR = 0.6;

  /** What the whole paragraph covers. */
  public double coverage() {
    double[] best = new double[question.size()];
    for (SentenceMatch sentence : sentences) {
      for (int word = 0; word < best.length; word++) {
        best[word] = Math.max(best[word], sentence.similarities()[word]);
      }
    }
    return share(best);
  }

  /** What the sentence covers by itself. */
  public double coverageOf(int sentence) {
    return share(sentences.get(sentence).similarities());
  }

  /** What the sentence covers with a discount on words that its neighbours bring. */
  public double coverageInContext(int sentence) {
    double[] best = sentences.get(sentence).similarities().clone();
    for (int near = sentence - 1; near <= sentence + 1; near += 2) {
      if (near >= 0 && near < sentences.size()) {
        for (int word = 0; word < best.length; word++) {
          best[word] = Math.max(best[word], NEIGHBOUR * sentences.get(near).similarities()[word]);
        }
      }
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

  private double share(double[] similarities) {
    double sum = 0;
    for (int word = 0; word < similarities.length; word++) {
      sum += question.get(word).weight() * similarities[word];
    }
    double weight = weight();
    return weight == 0 ? 0 : sum / weight;
  }
}
