package dev.isnad.answer;

import java.util.List;
import java.util.Set;

/**
 * Whether a word of the sentence stands where the paragraph has its contrary or another value of
 * its kind: «انخفض» for «ارتفع», «قبل الحرب» for «بعد الحرب», «الربع الثالث» for «الربع الثاني».
 */
final class ContradictionCheck implements Check {
  private static final int REACH = 2;
  private static final Set<String> MEASURES = Set.of("كل", "خلال", "مده", "لمده", "every", "per");

  private static final int NEIGHBOURS = 3;
  private static final int CLOSE = 6;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    for (Token token : alignment.claim().tokens()) {
      boolean wrong =
          alignment.isAligned(token.index())
              ? isDisplaced(alignment, token)
              : isOppositeOfSomething(alignment, token);
      if (wrong) {
        objections.add(
            Check.objection(Support.Kind.CONTRADICTION, alignment, token.index(), token.index()));
      }
    }
  }

  /** The word is nowhere in the paragraph, its contrary is, and neither alone is denied. */
  private static boolean isOppositeOfSomething(Alignment alignment, Token token) {
    if (token.lexeme().concepts().isEmpty()) {
      return false;
    }
    boolean function = token.is(Lexeme.Trait.FUNCTION);
    for (Token said : alignment.said().tokens()) {
      if (Lexicon.bundled().isUnit(token.lexeme())
          && Lexicon.bundled().areAlternatives(token.lexeme(), said.lexeme())
          && measures(alignment.claim(), token)
          && isInItsPlace(alignment, token, said)) {
        return true;
      }
      if (!Lexicon.bundled().areOpposite(token.lexeme(), said.lexeme())) {
        continue;
      }
      boolean here =
          function
              ? isInItsPlace(alignment, token, said)
              : isAffirmed(alignment, token, said) && isNear(alignment, token, said);
      if (here && !Counterparts.holds(alignment, token.index(), said.index())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the contrary stands in the clause of a neighbour of the sentence's word, or close. */
  private static boolean isNear(Alignment alignment, Token token, Token said) {
    boolean anyNeighbour = false;
    int reach = token.is(Lexeme.Trait.VERB) ? 2 * CLOSE : NEIGHBOURS;
    for (int i = token.index() - reach; i <= token.index() + reach; i++) {
      int at = alignment.at(i);
      if (at >= 0 && i != token.index()) {
        anyNeighbour = true;
        if (Math.abs(at - said.index()) <= CLOSE) {
          return true;
        }
      }
    }
    return !anyNeighbour;
  }

  /** «شهر واحد», «كل شهر», not «شهر مارس». */
  private static boolean measures(AnalyzedText claim, Token token) {
    int next = token.index() + 1;
    boolean single = next < claim.size() && claim.token(next).form().startsWith("واحد");
    return single || token.index() > 0 && MEASURES.contains(claim.token(token.index() - 1).form());
  }

  private static boolean isAffirmed(Alignment alignment, Token token, Token said) {
    boolean denied = alignment.claim().polarity().negation(token.index()) != Polarity.Negation.NONE;
    boolean saidDenied =
        alignment.said().polarity().negation(said.index()) != Polarity.Negation.NONE;
    return denied == saidDenied;
  }

  /** The word is somewhere in the paragraph, but here stands its contrary. */
  private static boolean isDisplaced(Alignment alignment, Token token) {
    for (Token said : alignment.said().tokens()) {
      boolean contrary =
          Lexicon.bundled().areOpposite(token.lexeme(), said.lexeme())
              || !token.is(Lexeme.Trait.VERB)
                  && Lexicon.bundled().areAlternatives(token.lexeme(), said.lexeme());
      if (contrary
          && Relation.of(token, said) == Relation.NONE
          && isInItsPlace(alignment, token, said)
          && (!token.is(Lexeme.Trait.VERB) || Clauses.isVerb(alignment.said(), said.index()))
          && isFar(alignment, token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraph's word stands beside the neighbours of the sentence's word. */
  private static boolean isInItsPlace(Alignment alignment, Token token, Token said) {
    return isBeside(alignment, token.index(), 1, said)
        || isBeside(alignment, token.index(), -1, said);
  }

  private static boolean isBeside(Alignment alignment, int index, int step, Token said) {
    for (int i = index + step, far = 1; far <= REACH; i += step, far++) {
      int at = alignment.at(i);
      if (at >= 0) {
        int behind = (at - said.index()) * step;
        return behind > 0 && behind <= far;
      }
    }
    return false;
  }

  private static boolean isFar(Alignment alignment, Token token) {
    int at = alignment.at(token.index());
    int next = alignment.at(token.index() + 1);
    int before = alignment.at(token.index() - 1);
    return (next < 0 || Math.abs(next - at) > REACH)
        && (before < 0 || Math.abs(before - at) > REACH);
  }
}
