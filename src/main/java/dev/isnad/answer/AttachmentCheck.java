package dev.isnad.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether each number of the sentence belongs to what it belongs to in the paragraph: the words
 * around it must not all stand nearer to another number of the same kind there, and two numbers
 * must not have changed places.
 */
final class AttachmentCheck implements Check {
  private static final int FARTHEST = 15;
  private static final int OTHER_CLAUSE = 10;
  private static final int OTHER_SENTENCE = 40;

  /** So near a number must have a word before the word counts as the number's own. */
  private static final int NEAR = 7;

  private static final int BESIDE = 2;

  private static final Set<String> YEAR =
      Set.of("عام", "العام", "سنه", "عامي", "لعام", "بعام", "منذ", "in", "since");

  /** A number of the sentence with the words around it. */
  private record Counted(Figure figure, int place, List<Integer> context) {}

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    List<Counted> counted = counted(alignment);
    for (int i = 0; i < counted.size(); i++) {
      Figure figure = counted.get(i).figure();
      boolean exchanged = false;
      for (int j = i + 1; j < counted.size(); j++) {
        exchanged |= areExchanged(alignment, counted.get(i), counted.get(j));
      }
      if (exchanged || belongsToOther(alignment, counted.get(i), counted)) {
        objections.add(
            Check.objection(Support.Kind.ATTACHMENT, alignment, figure.first(), figure.last()));
      }
    }
  }

  private static List<Counted> counted(Alignment alignment) {
    List<Counted> counted = new ArrayList<>();
    List<Figure> figures = alignment.claim().figures().all();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int place = alignment.at(figure.first());
      if (place < 0 || figure.kind() != Figure.Kind.NUMBER) {
        continue;
      }
      int from =
          i == 0 ? 0 : split(alignment.claim(), figures.get(i - 1).last() + 1, figure.first());
      int to =
          i + 1 == figures.size()
              ? alignment.claim().size()
              : split(alignment.claim(), figure.last() + 1, figures.get(i + 1).first());
      counted.add(new Counted(figure, place, context(alignment, figure, from, to)));
    }
    return counted;
  }

  /** Where, between two numbers, the words of the second begin. */
  private static int split(AnalyzedText claim, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      boolean clause = claim.token(i).clause() != claim.token(i - 1).clause();
      if (clause || claim.token(i).form().startsWith("و")) {
        return i;
      }
    }
    return Math.max(from, to - 1);
  }

  private static List<Integer> context(Alignment alignment, Figure figure, int from, int to) {
    List<Integer> context = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = alignment.claim().token(i);
      boolean own =
          !figure.covers(i)
              && i != figure.unit()
              && token.isContent()
              && (!token.is(Lexeme.Trait.NEUTRAL) || isTime(token));
      if (own && alignment.isAligned(i) && alignment.claim().figures().over(i) == null) {
        context.add(i);
      }
    }
    return context;
  }

  private static boolean isTime(Token token) {
    return token.lexeme().stems().contains("سابق") || token.lexeme().stems().contains("ماضي");
  }

  private static boolean areExchanged(Alignment alignment, Counted a, Counted b) {
    if (!areOfOneKind(alignment.said(), a.place(), b.place(), true)
        || haveOtherUnits(alignment.claim(), a.figure(), b.figure())) {
      return false;
    }
    String before = governor(alignment.claim(), a.figure().first());
    String behind = governor(alignment.claim(), b.figure().first());
    if (before.equals("من") && behind.equals("الي")) {
      return governor(alignment.said(), a.place()).equals("الي")
          && governor(alignment.said(), b.place()).equals("من");
    }
    if (a.context().isEmpty() || b.context().isEmpty()) {
      return false;
    }
    return votes(alignment, a.context(), a.place(), b.place()) < 0
        && votes(alignment, b.context(), b.place(), a.place()) < 0;
  }

  private static boolean haveOtherUnits(AnalyzedText claim, Figure a, Figure b) {
    if (a.unit() < 0 || b.unit() < 0) {
      return false;
    }
    Token unit = claim.token(a.unit());
    Token other = claim.token(b.unit());
    return unit.isContent()
        && other.isContent()
        && !unit.is(Lexeme.Trait.NEUTRAL)
        && !other.is(Lexeme.Trait.NEUTRAL)
        && claim.figures().over(a.unit()) == null
        && claim.figures().over(b.unit()) == null
        && Relation.of(unit, other) == Relation.NONE;
  }

  /** How many more words stand nearer to {@code own} than to {@code other}. */
  private static int votes(Alignment alignment, List<Integer> words, int own, int other) {
    return words.stream()
        .mapToInt(
            word ->
                Integer.signum(distance(alignment, word, other) - distance(alignment, word, own)))
        .sum();
  }

  private static String governor(AnalyzedText text, int index) {
    return index > 0 ? text.token(index - 1).form() : "";
  }

  private static boolean belongsToOther(Alignment alignment, Counted own, List<Counted> all) {
    if (own.context().isEmpty()) {
      return false;
    }
    AnalyzedText said = alignment.said();
    for (Figure other : said.figures().all()) {
      boolean candidate =
          other.kind() == Figure.Kind.NUMBER
              && !other.value().equals(own.figure().value())
              && all.stream()
                  .noneMatch(
                      c ->
                          c.figure().value().equals(other.value())
                              && c.figure().kind() == other.kind())
              && areOfOneKind(alignment, own, other);
      if (candidate && isNearer(alignment, own, other.first())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNearer(Alignment alignment, Counted own, int other) {
    int nearest = FARTHEST;
    List<Integer> names = own.context().stream().filter(alignment.claim()::isNameLike).toList();
    boolean decided = !names.isEmpty() && hasOtherName(alignment, own);
    for (int word : decided ? names : own.context()) {
      int there = distance(alignment, word, other);
      int here = distance(alignment, word, own.place());
      if (there > here) {
        return false;
      }
      nearest = there < here ? Math.min(nearest, there) : nearest;
    }
    return nearest <= NEAR;
  }

  /** Whether another person stands in the clause of the paragraph's number. */
  private static boolean hasOtherName(Alignment alignment, Counted own) {
    AnalyzedText said = alignment.said();
    for (int i = 0; i < said.size(); i++) {
      int place = i;
      boolean named =
          said.isPerson(i)
              && Clauses.sameClause(said, i, own.place())
              && own.context().stream().noneMatch(word -> alignment.at(word) == place);
      if (named) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code other} could stand for the sentence's number: the units do not forbid it. */
  private static boolean areOfOneKind(Alignment alignment, Counted own, Figure other) {
    AnalyzedText claim = alignment.claim();
    AnalyzedText said = alignment.said();
    int unit = own.figure().unit();
    boolean counts =
        unit >= 0 && claim.token(unit).isContent() && claim.figures().over(unit) == null;
    if (!counts || isYear(said, other) || own.figure().isPercentage()) {
      return areOfOneKind(said, own.place(), other.first(), !counts);
    }
    if (other.unit() < 0 || other.isPercentage() || said.figures().over(other.unit()) != null) {
      return false;
    }
    if (said.token(other.unit()).form().matches("ل.{4,}")) {
      return true;
    }
    return Relation.of(claim.token(unit), said.token(other.unit())) != Relation.NONE;
  }

  /** Both percentages, both years, or both with the same unit or none. */
  private static boolean areOfOneKind(AnalyzedText said, int first, int second, boolean lenient) {
    Figure a = said.figures().over(first);
    Figure b = said.figures().over(second);
    if (a == null || b == null || a.isPercentage() != b.isPercentage()) {
      return false;
    }
    if (a.isPercentage()) {
      return true;
    }
    if (isYear(said, a) || isYear(said, b) || a.unit() < 0 || b.unit() < 0) {
      return isYear(said, a) == isYear(said, b);
    }
    Figure month = said.figures().over(a.unit());
    Figure otherMonth = said.figures().over(b.unit());
    if (month != null || otherMonth != null) {
      return month != null && otherMonth != null;
    }
    Token unit = said.token(a.unit());
    Token otherUnit = said.token(b.unit());
    if (!counts(unit) || !counts(otherUnit)) {
      return lenient || counts(unit) == counts(otherUnit);
    }
    return Relation.of(unit, otherUnit) != Relation.NONE;
  }

  /** «آخرون» counts nothing that «أشخاص» could not. */
  private static boolean counts(Token unit) {
    return unit.isContent()
        && (!unit.is(Lexeme.Trait.NEUTRAL) || Lexicon.bundled().isUnit(unit.lexeme()));
  }

  private static boolean isYear(AnalyzedText said, Figure figure) {
    boolean shape =
        figure.value().length() == 4
            && (figure.value().startsWith("1") || figure.value().startsWith("20"));
    return shape
        && (figure.unit() < 0
            || !said.token(figure.unit()).isContent()
            || YEAR.contains(governor(said, figure.first())));
  }

  /** From the word's own place in the paragraph, or from a like word directly at the figure. */
  private static int distance(Alignment alignment, int word, int figure) {
    AnalyzedText said = alignment.said();
    int at = alignment.at(word);
    int distance = distance(said, at, figure);
    boolean elsewhere = said.token(at).sentence() != said.token(figure).sentence();
    for (int place : alignment.places(word)) {
      boolean near = Math.abs(place - figure) <= BESIDE;
      if (near || elsewhere) {
        distance = Math.min(distance, distance(said, place, figure));
      }
    }
    return distance;
  }

  private static int distance(AnalyzedText said, int word, int place) {
    Token a = said.token(word);
    Token b = said.token(place);
    if (a.sentence() != b.sentence()) {
      return OTHER_SENTENCE;
    }
    int distance = Math.min(FARTHEST, Math.abs(word - place));
    return a.clause() == b.clause() ? distance : distance + OTHER_CLAUSE;
  }
}
