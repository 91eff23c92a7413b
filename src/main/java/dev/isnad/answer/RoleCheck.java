package dev.isnad.answer;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whether names and agents stand where they stand in the paragraph: two names must not have changed
 * places around the same verb, and none may stand where the paragraph has another.
 */
final class RoleCheck implements Check {
  /** Names so far apart in the paragraph are not parts of one statement. */
  private static final int REACH = 16;

  private static final int NEAR = 7;

  private static final Set<String> PASSIVE = Set.of("قبل", "يد", "جانب", "بقلم", "تم", "يتم", "by");

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    boolean passive = isPassive(claim);
    for (Token token : claim.tokens()) {
      int i = token.index();
      if (!alignment.isAligned(i)) {
        continue;
      }
      boolean wrong =
          claim.isProper(i) && !passive && isExchanged(alignment, i)
              || claim.isProper(i) && isDisplaced(alignment, i)
              || isOtherGoal(alignment, i);
      if (wrong) {
        objections.add(Check.objection(Support.Kind.ROLES, alignment, i, i));
      }
    }
  }

  private static boolean isPassive(AnalyzedText claim) {
    for (int i = 0; i < claim.size(); i++) {
      String form = claim.token(i).form();
      String before = i > 0 ? claim.token(i - 1).form() : "";
      boolean agent = before.equals("من") || before.equals("علي") || form.length() != 3;
      if (PASSIVE.contains(form) && (agent || form.startsWith("ت"))) {
        return true;
      }
    }
    return false;
  }

  /** A later name of the clause stands before this one in the paragraph, in its role. */
  private static boolean isExchanged(Alignment alignment, int index) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    int at = alignment.at(index);
    for (int j = index + 1; j < claim.size() && j <= index + REACH; j++) {
      int other = alignment.at(j);
      boolean pair =
          other >= 0
              && other < at
              && at - other <= REACH
              && claim.isProper(j)
              && claim.isPerson(index) == claim.isPerson(j)
              && isNisba(claim.token(index)) == isNisba(claim.token(j))
              && claim.token(j).clause() == claim.token(index).clause()
              && said.token(other).sentence() == said.token(at).sentence()
              && areDistinct(claim.token(index), claim.token(j))
              && shareClause(alignment, index, j);
      if (pair && !areCoordinated(claim, index, j) && !areCoordinated(said, other, at)) {
        String here = claim.preposition(index);
        String there = claim.preposition(j);
        boolean swapped =
            here.equals(said.preposition(other)) && there.equals(said.preposition(at));
        boolean kept = here.equals(said.preposition(at)) && there.equals(said.preposition(other));
        if (swapped && (!kept || here.isEmpty() && there.isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areDistinct(Token a, Token b) {
    return !a.form().equals(b.form())
        && Collections.disjoint(a.lexeme().places(), b.lexeme().places());
  }

  /** Whether the name is an adjective: «المصري» beside «مصر». */
  private static boolean isNisba(Token token) {
    String form = token.form();
    boolean feminine =
        form.endsWith("يه") && Lexicon.bundled().isPlace(form.substring(0, form.length() - 1));
    return form.endsWith("ي") || form.endsWith("يين") || form.endsWith("يون") || feminine;
  }

  /** Whether a word that is no name stands in the clause of both names in both texts. */
  private static boolean shareClause(Alignment alignment, int first, int second) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    for (int i = 0; i < claim.size(); i++) {
      int at = alignment.at(i);
      boolean shared =
          at >= 0
              && !claim.isProper(i)
              && claim.token(i).clause() == claim.token(first).clause()
              && said.token(at).clause() == said.token(alignment.at(first)).clause();
      if (shared && (!Clauses.isVerb(claim, i) || SubjectCheck.isSameVerb(alignment, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areCoordinated(AnalyzedText text, int first, int second) {
    for (int i = first; i <= second; i++) {
      String form = text.token(i).form();
      if (i > first && (form.startsWith("و") && text.isProper(i) || form.equals("and"))) {
        return true;
      }
    }
    for (int i = Math.max(0, first - 3); i < first; i++) {
      if (text.token(i).form().equals("بين") || text.token(i).form().equals("between")) {
        return true;
      }
    }
    return false;
  }

  /** Beside the neighbour of this name the paragraph has another name. */
  private static boolean isDisplaced(Alignment alignment, int index) {
    return !isAtHome(alignment, index)
        && (isOther(alignment, index, -1) || isOther(alignment, index, 1));
  }

  private static boolean isOther(Alignment alignment, int index, int step) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    int neighbour = index + step;
    while (neighbour >= 0
        && neighbour < claim.size()
        && Math.abs(neighbour - index) <= 2
        && !claim.token(neighbour).isContent()) {
      neighbour += step;
    }
    int beside = alignment.at(neighbour);
    if (beside < 0
        || claim.token(neighbour).clause() != claim.token(index).clause()
        || Math.abs(beside - alignment.at(index)) <= 2) {
      return false;
    }
    int distance = Math.abs(neighbour - index);
    int slot = beside - step * distance;
    if (slot < 0 || slot >= said.size()) {
      return false;
    }
    boolean sameShape = distance == 1 || claim.preposition(index).equals(said.preposition(slot));
    boolean sameKind =
        claim.token(index).lexeme().isPlace() && said.token(slot).lexeme().isPlace()
            || claim.isPerson(index) && said.isPerson(slot);
    return sameShape
        && sameKind
        && said.token(slot).clause() == said.token(beside).clause()
        && Relation.of(claim.token(index), said.token(slot)) == Relation.NONE;
  }

  /** Behind the same verb and the same preposition the paragraph has another place. */
  private static boolean isOtherGoal(Alignment alignment, int index) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    String preposition = claim.preposition(index);
    if (preposition.isEmpty() || !claim.token(index).lexeme().isPlace()) {
      return false;
    }
    for (int v = index - 1; v >= 0 && v >= index - REACH / 2; v--) {
      int at = alignment.at(v);
      boolean together = at >= 0 && Clauses.sameClause(said, at, alignment.at(index));
      boolean shared = together && preposition.equals(said.preposition(alignment.at(index)));
      if (at >= 0 && !shared && Clauses.isVerb(claim, v) && SubjectCheck.isSameVerb(alignment, v)) {
        for (int i = at + 1; i < said.size() && i <= at + NEAR; i++) {
          boolean other =
              said.token(i).lexeme().isPlace()
                  && isNisba(said.token(i)) == isNisba(claim.token(index))
                  && said.preposition(i).equals(preposition)
                  && Relation.of(claim.token(index), said.token(i)) == Relation.NONE;
          if (other) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a neighbour of the name stands beside it in the paragraph, too. */
  private static boolean isAtHome(Alignment alignment, int index) {
    for (int i = Math.max(0, index - 4); i <= index + 3; i++) {
      boolean neighbour = i != index && alignment.at(i) >= 0 && !alignment.claim().isPerson(i);
      int reach = Math.abs(i - index) <= 2 ? 2 : 1;
      if (neighbour && Math.abs(alignment.at(i) - alignment.at(index)) <= reach) {
        return true;
      }
    }
    return false;
  }
}
