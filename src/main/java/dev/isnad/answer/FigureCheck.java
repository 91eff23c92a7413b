package dev.isnad.answer;

import java.util.List;

/** Whether every figure of the sentence stands in the paragraph, and beside what it counts. */
final class FigureCheck implements Check {
  /** A unit may stand so many words from its number: «عددهم 9600 نسمة». */
  private static final int UNIT_REACH = 3;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Token token : claim.tokens()) {
      // Digits that could not be read as a number are no less a claim.
      if (token.isNumeral() && claim.figures().over(token.index()) == null) {
        objections.add(
            Check.objection(Support.Kind.NUMBER, alignment, token.index(), token.index()));
      }
    }
    for (Figure figure : claim.figures().all()) {
      List<Figure> said = same(alignment, figure);
      if (said.isEmpty()) {
        objections.add(
            Check.objection(Support.Kind.NUMBER, alignment, figure.first(), figure.last()));
      } else if (said.stream()
          .noneMatch(
              same -> sameKind(alignment, figure, same) && sameUnit(alignment, figure, same))) {
        objections.add(
            Check.objection(
                Support.Kind.ATTACHMENT,
                alignment,
                figure.first(),
                Math.max(figure.last(), figure.unit())));
      }
    }
  }

  /** Digits are borne out by an ordinal only in a date: «7» by «السابع من سبتمبر». */
  private static List<Figure> same(Alignment alignment, Figure claimed) {
    boolean digits = alignment.claim().token(claimed.first()).isNumeral();
    return alignment.said().figures().like(claimed).stream()
        .filter(said -> !digits || said.kind() != Figure.Kind.ORDINAL || isOfDate(alignment, said))
        .toList();
  }

  private static boolean isOfDate(Alignment alignment, Figure day) {
    for (int i = day.last() + 1; i <= day.last() + 2; i++) {
      Figure month = alignment.said().figures().over(i);
      if (month != null && month.isMonth()) {
        return true;
      }
    }
    return false;
  }

  /** «29 لبوسان»: the votes were named before. */
  private static boolean isNoUnit(AnalyzedText paragraph, int index) {
    Token token = paragraph.token(index);
    return !paragraph.clitic(index).isEmpty()
        || paragraph.isProper(index)
        || token.is(Lexeme.Trait.NEUTRAL) && !Lexicon.bundled().isUnit(token.lexeme());
  }

  /** «السابع من سبتمبر» is 7 September, «الثالثة» is not three. */
  private static boolean sameKind(Alignment alignment, Figure claimed, Figure said) {
    if (claimed.kind() == said.kind()) {
      return true;
    }
    boolean ordinal = claimed.kind() == Figure.Kind.ORDINAL;
    if (ordinal && !NumberReader.hasDigit(alignment.said().token(said.first()).form())) {
      return false;
    }
    AnalyzedText text = ordinal ? alignment.said() : alignment.claim();
    Figure number = ordinal ? said : claimed;
    return number.unit() < 0
        || !text.token(number.unit()).isContent()
        || text.figures().over(number.unit()) != null
        || text.token(number.unit()).is(Lexeme.Trait.NEUTRAL);
  }

  private static boolean sameUnit(Alignment alignment, Figure claimed, Figure said) {
    if (claimed.unit() < 0 || said.unit() < 0) {
      return true;
    }
    AnalyzedText claim = alignment.claim();
    AnalyzedText paragraph = alignment.said();
    Figure month = claim.figures().over(claimed.unit());
    Figure other = paragraph.figures().over(said.unit());
    if (month != null && other != null && month.isMonth() && other.isMonth()) {
      return month.value().equals(other.value());
    }
    Token unit = claim.token(claimed.unit());
    Token saidUnit = paragraph.token(said.unit());
    if (!unit.isContent() || !saidUnit.isContent() || isNoUnit(paragraph, said.unit())) {
      return true;
    }
    if (Relation.of(unit, saidUnit) != Relation.NONE) {
      return true;
    }
    if (Lexicon.bundled().isValue(saidUnit.lexeme())
        && Lexicon.bundled().isUnit(saidUnit.lexeme())) {
      return false;
    }
    List<Integer> places = alignment.places(claimed.unit());
    if (places.isEmpty()) {
      // Whether the word may stand here at all is for the other checks to say.
      return !Lexicon.bundled().isValue(unit.lexeme());
    }
    return places.stream()
        .anyMatch(place -> place >= said.first() - UNIT_REACH && place <= said.last() + UNIT_REACH);
  }
}
