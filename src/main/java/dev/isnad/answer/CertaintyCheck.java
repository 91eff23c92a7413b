package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.Collections;
import java.util.List;

/** Whether the sentence states as done what the paragraph announces, supposes or asks for. */
final class CertaintyCheck implements Check {

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    for (Token token : claim.tokens()) {
      int at = alignment.at(token.index());
      if (at < 0 || token.is(Trait.NEUTRAL) || !isStated(claim, token)) {
        continue;
      }
      boolean sure =
          alignment.places(token.index()).stream().anyMatch(place -> isSure(said, place, token));
      if (sure) {
        continue;
      }
      Token there = said.token(at);
      boolean purpose = isPurpose(there);
      boolean open = VerbShapes.isFuture(there.form()) || said.polarity().isHedged(at) || purpose;
      if (open && isWeaker(there, token)) {
        objections.add(
            Check.objection(Support.Kind.CERTAINTY, alignment, token.index(), token.index()));
      }
    }
  }

  private static boolean isOpen(AnalyzedText said, int at) {
    Token there = said.token(at);
    return VerbShapes.isFuture(there.form()) || said.polarity().isHedged(at) || isPurpose(there);
  }

  /** Whether the paragraph tells the same verb as done at this place. */
  private static boolean isSure(AnalyzedText said, int place, Token token) {
    return !isOpen(said, place)
        && Relation.of(token, said.token(place)) != Relation.SYNONYM
        && !said.token(place).is(Trait.DEFINITE);
  }

  private static boolean isStated(AnalyzedText claim, Token token) {
    boolean noun =
        token.is(Trait.DEFINITE) || token.index() > 0 && isPreposition(claim, token.index() - 1);
    if (noun || claim.polarity().isHedged(token.index())) {
      return false;
    }
    Token before = token.index() > 0 ? claim.token(token.index() - 1) : null;
    boolean first = before == null || before.clause() != token.clause();
    boolean verbal =
        first
            || token.form().startsWith("و")
            || before.is(Trait.DEFINITE)
            || claim.isProper(before.index());
    return token.form().charAt(0) < 0x80
        ? token.form().endsWith("ed")
        : verbal
            && token.is(Trait.VERBAL)
            && (!token.form().endsWith("ه") || token.is(Trait.VERB))
            && !hasPreposition(token.form());
  }

  /** «لضمان» is what somebody wants, «ليضمن» may be what came of it. */
  private static boolean isPurpose(Token said) {
    String form = said.form();
    return form.length() >= 5
        && form.charAt(0) == 'ل'
        && "يتن".indexOf(form.charAt(1)) < 0
        && said.is(Trait.VERBAL)
        && !said.is(Trait.DEFINITE);
  }

  /**
   * Whether the paragraph's word is a verb to come or a verbal noun, the sentence's a past tense.
   */
  private static boolean isWeaker(Token said, Token claimed) {
    if (said.form().charAt(0) < 0x80) {
      return !said.form().endsWith("ed");
    }
    if (VerbShapes.isPresent(said.form())
        || said.is(Trait.VERB) && "يت".indexOf(said.form().charAt(0)) >= 0) {
      String past = said.form().replaceFirst("^[وف]?س?[يت]", "");
      return !VerbShapes.isPresent(claimed.form())
          || claimed.form().startsWith(past) && !claimed.form().endsWith("ن");
    }
    boolean noun =
        hasPreposition(said.form()) || said.is(Trait.DEFINITE) || said.form().endsWith("ه");
    return !VerbShapes.isPresent(claimed.form())
        && (noun || Collections.disjoint(said.lexeme().stems(), claimed.lexeme().stems()));
  }

  private static boolean hasPreposition(String form) {
    return form.length() >= 5 && "بل".indexOf(form.charAt(0)) >= 0;
  }

  private static boolean isPreposition(AnalyzedText claim, int index) {
    return List.of("في", "من", "الي", "علي", "عن", "بعد", "قبل", "خلال", "مع", "ب", "ل")
        .contains(claim.token(index).form());
  }
}
