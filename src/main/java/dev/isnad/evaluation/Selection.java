package dev.isnad.evaluation;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which of a set's questions are asked.
 *
 * @param limit how many at most, evenly spread over the set: always the same ones; {@code null} for
 *     all
 * @param tags only those with one of these; empty for all
 */
record Selection(Integer limit, Set<String> tags) {
  static final Selection ALL = new Selection(null, Set.of());

  Selection {
    tags = Set.copyOf(tags);
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("expected a limit of 1 or more, got " + limit);
    }
  }

  QuestionSet of(QuestionSet set) {
    List<EvaluationQuestion> chosen =
        set.questions().stream()
            .filter(q -> tags.isEmpty() || !Collections.disjoint(q.tags(), tags))
            .toList();
    return new QuestionSet(set.name(), set.sha256(), spread(chosen), set.corpus());
  }

  private List<EvaluationQuestion> spread(List<EvaluationQuestion> questions) {
    if (limit == null || questions.size() <= limit) {
      return questions;
    }
    List<EvaluationQuestion> spread = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      spread.add(questions.get((int) ((long) i * questions.size() / limit)));
    }
    return spread;
  }
}
