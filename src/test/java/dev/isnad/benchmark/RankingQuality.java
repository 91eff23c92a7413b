package dev.isnad.benchmark;

import dev.isnad.article.ArticleFilter;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.retrieval.Retriever;
import java.util.List;

/**
 * How well the one right paragraph of each question ranks.
 *
 * @param first the share of questions whose paragraph is the first (R@1)
 * @param five the share whose paragraph is among the first five (R@5)
 * @param reciprocalRank the mean of 1 ÷ rank, 0 from rank 11 on (MRR@10)
 */
public record RankingQuality(double first, double five, double reciprocalRank) {

  public static RankingQuality measure(Retriever retriever, QuestionSet set) {
    double first = 0;
    double five = 0;
    double reciprocal = 0;
    for (EvaluationQuestion question : set.questions()) {
      List<RankedParagraph> ranked = retriever.retrieve(question.question(), ArticleFilter.ALL, 10);
      for (int i = 0; i < ranked.size(); i++) {
        if (isGold(ranked.get(i), question)) {
          first += i == 0 ? 1 : 0;
          five += i < 5 ? 1 : 0;
          reciprocal += 1.0 / (i + 1);
          break;
        }
      }
    }
    int n = set.questions().size();
    return new RankingQuality(first / n, five / n, reciprocal / n);
  }

  /** Whether this is the paragraph that the question was asked of. */
  public static boolean isGold(RankedParagraph ranked, EvaluationQuestion question) {
    Paragraph paragraph = ranked.paragraph();
    return question
        .gold()
        .get(0)
        .isIn(ranked.hit().articleId(), paragraph.number(), paragraph.text());
  }
}
