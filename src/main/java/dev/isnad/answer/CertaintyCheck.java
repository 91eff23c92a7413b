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
    checkWhole(alignment, objections);
    checkFigures(alignment, objections);
    for (Token token : claim.tokens()) {
      int at = alignment.at(token.index());
      if (at < 0 || !isStated(claim, token) || token.is(Trait.NEUTRAL) && !token.is(Trait.VERB)) {
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

  /** The sentence tells something as done with a figure of what is still to come. */
  private static void checkFigures(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    Polarity said = alignment.said().polarity();
    Token verb = claim.token(0);
    if (!Clauses.isVerb(claim, 0)
        || VerbShapes.isPresent(verb.form())
        || alignment.isAligned(0) && said.isHedged(alignment.at(0))) {
      return;
    }
    for (Figure figure : claim.figures().all()) {
      List<Figure> likes =
          alignment.said().figures().like(figure).stream()
              .filter(like -> like.kind() == figure.kind())
              .toList();
      boolean open =
          !likes.isEmpty() && likes.stream().allMatch(like -> said.isHedged(like.first()));
      if (open
          && !claim.polarity().isHedged(figure.first())
          && claim.token(figure.first()).clause() == verb.clause()) {
        objections.add(
            Check.objection(Support.Kind.CERTAINTY, alignment, figure.first(), figure.last()));
      }
    }
  }

  /** The sentence tells as done what stands wholly in a clause of supposing or planning. */
  private static void checkWhole(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    int open = 0;
    int sure = 0;
    int last = -1;
    boolean past = Clauses.isVerb(claim, 0) && !VerbShapes.isPresent(claim.token(0).form());
    int subject = past ? Clauses.subject(claim, 0) : -1;
    int named = subject == 1 ? Clauses.phraseEnd(claim, subject) : -1;
    for (Token token : claim.tokens()) {
      int i = token.index();
      if (claim.polarity().isHedged(i)
          || token.is(Trait.SPEECH)
          || VerbShapes.isPresent(token.form()) && token.is(Trait.VERB)
          || token.form().equals("ان")) {
        return;
      }
      if (alignment.isAligned(i) && token.isContent() && i > named) {
        boolean hedged =
            alignment.places(i).stream().allMatch(alignment.said().polarity()::isHedged);
        open += hedged ? 1 : 0;
        sure += hedged ? 0 : 1;
        last = i;
      }
    }
    if (open >= 2 && sure == 0) {
      objections.add(Check.objection(Support.Kind.CERTAINTY, alignment, 0, last));
    }
  }

  private static boolean isOpen(AnalyzedText said, int at) {
    Token there = said.token(at);
    return VerbShapes.isFuture(there.form()) || said.polarity().isHedged(at) || isPurpose(there);
  }

  /** Whether the paragraph tells the same verb as done at this place. */
  private static boolean isSure(AnalyzedText said, int place, Token token) {
    return !isOpen(said, place)
        && (said.token(place).is(Trait.VERB) || said.token(place).form().equals(token.form()))
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
            || token.form().startsWith("و") && token.is(Trait.VERB)
            || before.is(Trait.DEFINITE)
            || claim.isProper(before.index());
    return token.form().charAt(0) < 0x80
        ? token.form().endsWith("ed")
        : verbal
            && token.is(Trait.VERBAL)
            && (!token.form().endsWith("ه") || token.is(Trait.VERB))
            && !hasPreposition(token.form(), 5);
  }

  /** «لضمان» is what somebody wants, «ليضمن» may be what came of it. */
  private static boolean isPurpose(Token said) {
    String form = said.form();
    return form.length() >= 5
        && form.charAt(0) == 'ل'
        && "يتن".indexOf(form.charAt(1)) < 0
        && !said.is(Trait.DEFINITE)
        && !said.lexeme().isPlace();
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
        hasPreposition(said.form(), 4) || said.is(Trait.DEFINITE) || said.form().endsWith("ه");
    return !VerbShapes.isPresent(claimed.form())
        && (noun || Collections.disjoint(said.lexeme().stems(), claimed.lexeme().stems()));
  }

  private static boolean hasPreposition(String form, int letters) {
    return form.length() >= letters && "بل".indexOf(form.charAt(0)) >= 0;
  }

  private static boolean isPreposition(AnalyzedText claim, int index) {
    return List.of("في", "من", "الي", "علي", "عن", "بعد", "قبل", "خلال", "مع", "ب", "ل")
        .contains(claim.token(index).form());
  }
}
