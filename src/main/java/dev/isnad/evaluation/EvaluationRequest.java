package dev.isnad.evaluation;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be evaluated.
 *
 * @param name what people call the run
 * @param sets what is asked, already cut down to {@code selection}
 * @param selection which of the sets' questions those are
 * @param against the id of the earlier run to compare with, or {@code null}
 * @param votes how often a language model is asked whether an answer is right; 0 for never
 */
record EvaluationRequest(
    String name, List<QuestionSet> sets, Selection selection, String against, int votes) {

  EvaluationRequest {
    sets = sets.stream().map(selection::of).toList();
    name =
        name == null || name.isBlank()
            ? sets.stream().map(QuestionSet::name).collect(Collectors.joining(", "))
            : name.strip();
  }

  int questions() {
    return sets.stream().map(QuestionSet::questions).mapToInt(List<EvaluationQuestion>::size).sum();
  }

  /** Whether any set is asked of the stored articles. */
  boolean needsStore() {
    return sets.stream().anyMatch(set -> !set.bringsCorpus());
  }
}
