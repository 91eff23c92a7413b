package dev.isnad.answer;

import java.util.List;

/** Whether every figure of the sentence stands in the paragraph, and beside what it counts. */
final class FigureCheck implements Check {
  /** A unit may stand so many words from its number: «عددهم 9600 نسمة». */
  private static final int UNIT_REACH = 3;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Figure figure : claim.figures().all()) {
      List<Figure> said = same(alignment, figure);
      if (said.isEmpty()) {
        objections.add(
            Check.objection(Support.Kind.NUMBER, alignment, figure.first(), figure.last()));
      } else if (said.stream().noneMatch(same -> sameUnit(alignment, figure, same))) {
        objections.add(
            Check.objection(Support.Kind.ATTACHMENT, alignment, figure.first(), figure.unit()));
      }
    }
  }

  /** What is counted in digits is not borne out by an ordinal: «1» by «للمرة الأولى». */
  private static List<Figure> same(Alignment alignment, Figure claimed) {
    boolean digits = alignment.claim().token(claimed.first()).isNumeral();
    return alignment.said().figures().like(claimed).stream()
        .filter(said -> !digits || said.kind() != Figure.Kind.ORDINAL)
        .toList();
  }

  private static boolean sameUnit(Alignment alignment, Figure claimed, Figure said) {
    if (claimed.unit() < 0 || said.unit() < 0) {
      return true;
    }
    AnalyzedText claim = alignment.claim();
    AnalyzedText paragraph = alignment.said();
    Figure month = claim.figures().over(claimed.unit());
    Figure other = paragraph.figures().over(said.unit());
    if (month != null && other != null) {
      return month.value().equals(other.value()) || !month.isMonth() || !other.isMonth();
    }
    Token unit = claim.token(claimed.unit());
    Token saidUnit = paragraph.token(said.unit());
    if (!unit.isContent() || !saidUnit.isContent()) {
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
