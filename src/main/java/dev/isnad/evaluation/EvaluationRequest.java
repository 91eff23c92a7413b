package dev.isnad.evaluation;

import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be evaluated.
 *
 * @param name what people call the run, in one line of at most {@value #LONGEST_NAME} characters
 * @param sets what is asked, already cut down to {@code selection}; each has a name of its own, for
 *     a question is known by its set's name and its id
 * @param selection which of the sets' questions those are
 * @param against the id of the earlier run to compare with, or {@code null}
 * @param votes how often a language model is asked whether an answer is right; 0 for never
 */
record EvaluationRequest(
    String name, List<QuestionSet> sets, Selection selection, String against, int votes) {

  static final int LONGEST_NAME = 200;

  EvaluationRequest {
    sets = numbered(sets).stream().map(selection::of).toList();
    String chosen =
        name == null || name.isBlank()
            ? sets.stream().map(QuestionSet::name).collect(Collectors.joining(", "))
            : name;
    name = OneLine.of(chosen, LONGEST_NAME);
  }

  /** Of sets with the same name the second is {@code name-2}, and so on. */
  private static List<QuestionSet> numbered(List<QuestionSet> sets) {
    Set<String> taken = new HashSet<>();
    List<QuestionSet> numbered = new ArrayList<>();
    for (QuestionSet set : sets) {
      String base = OneLine.of(set.name(), LONGEST_NAME);
      String name = base;
      for (int number = 2; !taken.add(name); number++) {
        name = base + "-" + number;
      }
      numbered.add(new QuestionSet(name, set.sha256(), set.questions(), set.corpus()));
    }
    return numbered;
  }

  int questions() {
    return sets.stream().map(QuestionSet::questions).mapToInt(List<EvaluationQuestion>::size).sum();
  }

  /** Whether any set is asked of the stored articles. */
  boolean needsStore() {
    return sets.stream().anyMatch(set -> !set.bringsCorpus());
  }
}
