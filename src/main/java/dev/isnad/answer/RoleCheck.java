package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.List;
import java.util.Set;

/**
 * Whether names and agents stand where they stand in the paragraph: two names must not have changed
 * places around the same verb, and none may stand where the paragraph has another.
 */
final class RoleCheck implements Check {
  /** Names so far apart in the paragraph are not parts of one statement. */
  private static final int REACH = 16;

  private static final int NEAR = 4;

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
              || isOtherGoal(alignment, i)
              || !passive && hasOtherSubject(alignment, i);
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
              && claim.token(j).clause() == claim.token(index).clause()
              && said.token(other).sentence() == said.token(at).sentence()
              && Relation.of(claim.token(index), claim.token(j)) == Relation.NONE
              && shareVerb(alignment, index, j);
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

  /** Whether a verb of the clause governs both names in both texts. */
  private static boolean shareVerb(Alignment alignment, int first, int second) {
    AnalyzedText claim = alignment.claim();
    for (int v = 0; v < second; v++) {
      boolean verb =
          claim.token(v).clause() == claim.token(first).clause()
              && alignment.isAligned(v)
              && isSameVerb(alignment, v);
      int at = alignment.at(v);
      if (verb
          && alignment.said().token(at).sentence()
              == alignment.said().token(alignment.at(first)).sentence()) {
        return true;
      }
    }
    return false;
  }

  /** «سلم» and «تسلم» are of one root, but not one verb: the roles are the other way round. */
  private static boolean isSameVerb(Alignment alignment, int verb) {
    Relation relation = alignment.relation(verb);
    if (!isVerb(alignment.claim(), verb) || relation == Relation.SYNONYM) {
      return false;
    }
    if (relation != Relation.DERIVED) {
      return true;
    }
    String form = alignment.claim().token(verb).form();
    String said = alignment.said().token(alignment.at(verb)).form();
    return !form.contains("ت" + said) && !said.contains("ت" + form);
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
    if (preposition.isEmpty()
        || !claim.token(index).lexeme().isPlace()
        || preposition.equals(said.preposition(alignment.at(index)))) {
      return false;
    }
    for (int v = index - 1; v >= 0 && v >= index - REACH / 2; v--) {
      int at = alignment.at(v);
      if (at >= 0 && isVerb(claim, v) && isSameVerb(alignment, v)) {
        for (int i = at + 1; i < said.size() && i <= at + NEAR; i++) {
          boolean other =
              said.token(i).lexeme().isPlace()
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

  /** The paragraph has another agent behind the same verb, one that the sentence has elsewhere. */
  private static boolean hasOtherSubject(Alignment alignment, int verb) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    int there = alignment.at(verb);
    if (!isVerb(said, there) || !isSameVerb(alignment, verb)) {
      return false;
    }
    int subject = subject(claim, verb);
    int saidSubject = subject(said, there);
    if (subject < 0 || saidSubject < 0 || !alignment.isAligned(subject)) {
      return false;
    }
    if (alignment.at(subject) == saidSubject) {
      return differInGender(claim.token(verb).form(), said.token(there).form());
    }
    boolean agents = isAgent(claim, subject) || !isAgent(said, saidSubject);
    if (!agents || Relation.of(claim.token(subject), said.token(saidSubject)) != Relation.NONE) {
      return false;
    }
    if (said.isUnknown(saidSubject)
        && claim.token(subject).is(Trait.DEFINITE)
        && said.token(saidSubject).is(Trait.DEFINITE)
        && !alignment.places(subject).contains(saidSubject)) {
      return Math.abs(alignment.at(subject) - saidSubject) > REACH / 2;
    }
    for (int i = subject + 1; i < claim.size(); i++) {
      if (alignment.at(i) == saidSubject
          && claim.token(i).clause() == claim.token(verb).clause()
          && claim.preposition(i).isEmpty()) {
        return alignment.at(subject) > saidSubject;
      }
    }
    return false;
  }

  private static boolean isAgent(AnalyzedText text, int index) {
    return text.isProper(index) || text.token(index).is(Trait.TITLE);
  }

  /** «دعا مجلس» is not «دعت مجلس»: there the council is not who calls. */
  private static boolean differInGender(String claimed, String said) {
    if (VerbShapes.isPresent(claimed) || VerbShapes.isPresent(said)) {
      return false;
    }
    return isFeminineOf(bare(claimed), bare(said)) || isFeminineOf(bare(said), bare(claimed));
  }

  private static boolean isFeminineOf(String masculine, String feminine) {
    String stem = masculine.replaceFirst("[اي]$", "");
    return feminine.equals(masculine + "ت") || feminine.equals(stem + "ت");
  }

  private static String bare(String form) {
    return form.length() > 3 && form.charAt(0) == 'و' ? form.substring(1) : form;
  }

  private static boolean isVerb(AnalyzedText text, int index) {
    Token token = text.token(index);
    return token.is(Trait.VERBAL)
        && !token.is(Trait.DEFINITE)
        && !token.is(Trait.TITLE)
        && !text.isProper(index)
        && token.form().charAt(0) > 0x80;
  }

  private static int subject(AnalyzedText text, int verb) {
    int next = verb + 1;
    boolean fits =
        next < text.size()
            && text.token(next).isContent()
            && text.token(next).clause() == text.token(verb).clause()
            && text.preposition(next).isEmpty()
            && text.figures().over(next) == null;
    return fits ? next : -1;
  }
}
