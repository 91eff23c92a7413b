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
      boolean same =
          alignment.isAligned(token.index()) && alignment.relation(token.index()) == Relation.SAME;
      if (at < 0 || token.is(Lexeme.Trait.NEUTRAL) && !same) {
        continue;
      }
      Negation here = claim.negation(token.index());
      Negation there = said.negation(at);
      boolean added = here == Negation.DIRECT && there == Negation.NONE && !said.isNegating(at);
      boolean dropped = here == Negation.NONE && there == Negation.DIRECT;
      boolean denied =
          here == Negation.NONE
              && there == Negation.DENIED
              && token.is(Lexeme.Trait.VERBAL)
              && !alignment.said().token(at).is(Lexeme.Trait.DEFINITE)
              && !alignment.claim().tokens().stream().anyMatch(t -> claim.isNegating(t.index()));
      if ((added || dropped || denied) && !claim.isNegating(token.index())) {
        objections.add(
            Check.objection(Support.Kind.NEGATION, alignment, token.index(), token.index()));
      }
    }
  }
}
