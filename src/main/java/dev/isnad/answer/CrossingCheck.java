package dev.isnad.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two clauses of the sentence have exchanged parts: most of each stands in a clause of its
 * own in the paragraph, but some of each in the other's.
 */
final class CrossingCheck implements Check {

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    checkPredicates(alignment, objections);
    List<int[]> clauses = clauses(alignment);
    for (int i = 0; i < clauses.size(); i++) {
      for (int j = i + 1; j < clauses.size(); j++) {
        if (haveExchanged(alignment, clauses.get(i), clauses.get(j))) {
          objections.add(
              Check.objection(
                  Support.Kind.ATTACHMENT, alignment, clauses.get(j)[0], clauses.get(j)[1]));
        }
      }
    }
  }

  /** «قتل 13 وأصيب السائق» where the paragraph has 13 hurt and the driver killed. */
  private static void checkPredicates(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    int before = -1;
    for (int i = 0; i < claim.size(); i++) {
      if (isPredicate(alignment, i)) {
        if (before >= 0 && haveExchanged(alignment, before, i)) {
          objections.add(Check.objection(Support.Kind.ATTACHMENT, alignment, i, i));
        }
        before = i;
      }
    }
  }

  private static boolean isPredicate(Alignment alignment, int index) {
    Token token = alignment.claim().token(index);
    boolean opens =
        index == 0
            || token.form().startsWith("و")
            || alignment.claim().token(index - 1).clause() != token.clause();
    return opens
        && alignment.isAligned(index)
        && !token.is(Lexeme.Trait.DEFINITE)
        && token.is(Lexeme.Trait.VERBAL)
        && alignment.claim().figures().over(index) == null
        && !alignment.claim().isProper(index);
  }

  private static boolean haveExchanged(Alignment alignment, int first, int second) {
    int a = argument(alignment, first, second);
    int b = argument(alignment, second, alignment.claim().size());
    if (a < 0 || b < 0) {
      return false;
    }
    int one = alignment.at(first);
    int two = alignment.at(second);
    AnalyzedText said = alignment.said();
    return said.token(one).sentence() == said.token(two).sentence()
        && Math.abs(one - b) < Math.abs(one - a)
        && Math.abs(two - a) < Math.abs(two - b);
  }

  /** Where the first word behind the predicate stands in the paragraph. */
  private static int argument(Alignment alignment, int predicate, int end) {
    for (int i = predicate + 1; i < end && i <= predicate + 3; i++) {
      if (alignment.isAligned(i)) {
        return alignment.at(i);
      }
    }
    return -1;
  }

  /** First and last word of each clause of the sentence. */
  private static List<int[]> clauses(Alignment alignment) {
    List<int[]> clauses = new ArrayList<>();
    int start = 0;
    AnalyzedText claim = alignment.claim();
    for (int i = 1; i <= claim.size(); i++) {
      if (i == claim.size() || claim.token(i).clause() != claim.token(start).clause()) {
        clauses.add(new int[] {start, i - 1});
        start = i;
      }
    }
    return clauses;
  }

  private static boolean haveExchanged(Alignment alignment, int[] a, int[] b) {
    List<Integer> first = home(alignment, a);
    List<Integer> second = home(alignment, b);
    if (first.size() < 3 || second.size() < 3) {
      return false;
    }
    int homeOfFirst = most(first);
    int homeOfSecond = most(second);
    return homeOfFirst != homeOfSecond
        && first.contains(homeOfSecond)
        && second.contains(homeOfFirst)
        && share(first, homeOfFirst)
        && share(second, homeOfSecond);
  }

  private static boolean share(List<Integer> clauses, int home) {
    return 2 * clauses.stream().filter(c -> c == home).count() > clauses.size();
  }

  /** The paragraph's clauses of the words that stand in only one of them. */
  private static List<Integer> home(Alignment alignment, int[] clause) {
    List<Integer> home = new ArrayList<>();
    for (int i = clause[0]; i <= clause[1]; i++) {
      if (alignment.isAligned(i)) {
        List<Integer> places =
            alignment.places(i).stream()
                .map(place -> alignment.said().token(place).clause())
                .distinct()
                .toList();
        if (places.size() == 1) {
          home.add(places.get(0));
        }
      }
    }
    return home;
  }

  private static int most(List<Integer> clauses) {
    int best = clauses.get(0);
    long count = 0;
    for (int clause : clauses) {
      long own = clauses.stream().filter(c -> c == clause).count();
      if (own > count) {
        count = own;
        best = clause;
      }
    }
    return best;
  }
}
