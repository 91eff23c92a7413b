package dev.isnad.answer;

import dev.isnad.retrieval.ParagraphMatch;
import dev.isnad.retrieval.RankedParagraph;
import java.util.List;

/**
 * Decides whether the best paragraphs hold enough of a question to answer it at all. The evidence
 * of one paragraph is what its best sentence covers of the question's weight (words that no
 * paragraph holds included), plus its ranking score without the title's part, the topic, as a share
 * of that weight, plus a bonus for long questions, of which a paragraph rarely covers all:
 *
 * <pre>coverage + (score − topic) ÷ (3 × weight) + 0.9 × ln(1 + words)</pre>
 *
 * <p>The bound was set where XQuAD-ar's and ARCD-train's own questions are refused in 7 % of cases;
 * 92 % and 80 % of their questions to each other's paragraphs are refused there. Coverage alone
 * refuses far fewer of the latter at the same cost.
 */
final class Evidence {
  private static final double COVERAGE = 1;
  private static final double SCORE = 1.0 / 3;
  private static final double WORDS = 0.9;

  private Evidence() {}

  /** The evidence of the best of these paragraphs; 0 where there is none. */
  static double of(List<RankedParagraph> paragraphs) {
    return paragraphs.stream().mapToDouble(Evidence::of).max().orElse(0);
  }

  private static double of(RankedParagraph paragraph) {
    ParagraphMatch match = paragraph.match();
    return COVERAGE * match.bestCoverageInContext()
        + SCORE * (paragraph.score() - paragraph.topic()) / match.weight()
        + WORDS * Math.log1p(match.question().size());
  }
}
