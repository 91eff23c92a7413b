package dev.isnad.answer;

import dev.isnad.answer.Polarity.Negation;
import java.util.List;

/** Whether the sentence denies what the paragraph says or says what the paragraph denies. */
final class NegationCheck implements Check {

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    Polarity claim = alignment.claim().polarity();
    Polarity said = alignment.said().polarity();
    for (Token token : alignment.claim().tokens()) {
      int at = alignment.at(token.index());
      if (at < 0 || isIdle(alignment, token)) {
        continue;
      }
      Negation here = claim.negation(token.index());
      Negation there = said.negation(at);
      boolean same = alignment.relation(token.index()).cost() <= Relation.INFLECTED.cost();
      boolean added =
          here == Negation.DIRECT
              && !said.isUndone(at)
              && isHere(alignment, token.index())
              && (same && token.is(Lexeme.Trait.VERB)
                  ? there == Negation.NONE || there == Negation.LOOSE
                  : there == Negation.NONE && !isDeniedElsewhere(alignment, token.index()));
      boolean dropped =
          here == Negation.NONE
              && (there == Negation.DIRECT && isFirm(alignment, token)
                  || hasDeniedNamesake(alignment, token.index()));
      boolean denied =
          here == Negation.NONE
              && there == Negation.DENIED
              && token.is(Lexeme.Trait.VERBAL)
              && !alignment.said().token(at).is(Lexeme.Trait.DEFINITE)
              && !alignment.claim().tokens().stream().anyMatch(t -> claim.isNegating(t.index()));
      if (added || dropped || denied) {
        objections.add(
            Check.objection(Support.Kind.NEGATION, alignment, token.index(), token.index()));
      }
    }
  }

  /** A noun that is only a synonym may well stand for the denied word with its particle. */
  private static boolean isFirm(Alignment alignment, Token token) {
    return alignment.relation(token.index()) != Relation.SYNONYM || token.is(Lexeme.Trait.VERB);
  }

  /** A word that says nothing, unless it is the very word that the paragraph denies. */
  private static boolean isIdle(Alignment alignment, Token token) {
    return token.is(Lexeme.Trait.NEUTRAL) && alignment.relation(token.index()) == Relation.SYNONYM;
  }

  /** Whether a neighbour in the sentence is one in the paragraph, too: it is the same statement. */
  private static boolean isHere(Alignment alignment, int index) {
    boolean alone = true;
    for (int i = index - 3; i <= index + 3; i++) {
      if (i != index && alignment.at(i) >= 0) {
        alone = false;
        if (Math.abs(alignment.at(i) - alignment.at(index)) <= 5) {
          return true;
        }
      }
    }
    return alone;
  }

  /** What follows in the scope of the sentence's particle is denied in the paragraph, too. */
  private static boolean isDeniedElsewhere(Alignment alignment, int index) {
    Polarity claim = alignment.claim().polarity();
    for (int i = index; i < alignment.claim().size() && claim.negation(i) != Negation.NONE; i++) {
      int at = alignment.at(i);
      if (at >= 0 && alignment.said().polarity().negation(at) != Negation.NONE) {
        return true;
      }
    }
    return false;
  }

  /**
   * A synonym was found, but the paragraph has the word itself and denies it, before the same word.
   */
  private static boolean hasDeniedNamesake(Alignment alignment, int index) {
    if (alignment.relation(index) != Relation.SYNONYM) {
      return false;
    }
    for (int place : alignment.places(index)) {
      Relation relation =
          Relation.of(alignment.claim().token(index), alignment.said().token(place));
      boolean denied = alignment.said().polarity().negation(place) == Negation.DIRECT;
      for (int i = index + 1; denied && relation != Relation.SYNONYM && i <= index + 3; i++) {
        int next = alignment.at(i);
        if (next > place && next <= place + 6) {
          return true;
        }
      }
    }
    return false;
  }
}
