package dev.isnad.answer;

import java.util.Collections;

/** How a word of a paragraph bears out a word of a sentence, best first. */
enum Relation {
  /** The same word or stem. */
  SAME(0),
  /** An inflection of the same stem. */
  INFLECTED(0.1),
  /** Another name of the same place: the country for its people or its city. */
  PLACE(0.3),
  /** A synonym. */
  SYNONYM(0.55),
  /** Another derivation of the same root. */
  DERIVED(0.45),
  NONE(3);

  private final double cost;

  Relation(double cost) {
    this.cost = cost;
  }

  double cost() {
    return cost;
  }

  static Relation of(Token claimed, Token said) {
    if (claimed.word().normalized().equals(said.word().normalized())) {
      return SAME;
    }
    Lexeme a = claimed.lexeme();
    Lexeme b = said.lexeme();
    if (a.isPlace()) {
      return Collections.disjoint(a.places(), b.countries())
          ? sameStem(claimed, said) && !b.isPlace() ? SAME : NONE
          : PLACE;
    }
    if (sameStem(claimed, said)) {
      return SAME;
    }
    if (a.is(Lexeme.Trait.GIVEN_NAME) && a.concepts().isEmpty()) {
      return NONE;
    }
    if (!Collections.disjoint(a.stems(), b.stems())) {
      return INFLECTED;
    }
    if (isEvent(a, b) && shareRoot(a, b, 3)) {
      return DERIVED;
    }
    if (!Collections.disjoint(a.concepts(), b.concepts())) {
      return SYNONYM;
    }
    return isDerived(a, b) ? DERIVED : NONE;
  }

  private static boolean sameStem(Token claimed, Token said) {
    return claimed.word().lightStem().equals(said.word().lightStem());
  }

  private static boolean isEvent(Lexeme a, Lexeme b) {
    return !b.isPlace()
        && !b.is(Lexeme.Trait.GIVEN_NAME)
        && (a.is(Lexeme.Trait.VERBAL) || b.is(Lexeme.Trait.VERBAL));
  }

  /** Whether they share a root of so many letters: roots of two may meet by chance. */
  static boolean shareRoot(Lexeme a, Lexeme b, int letters) {
    return a.roots().stream()
        .anyMatch(root -> root.length() >= letters && b.roots().contains(root));
  }

  private static boolean isDerived(Lexeme a, Lexeme b) {
    if (b.isPlace() || b.is(Lexeme.Trait.GIVEN_NAME)) {
      return false;
    }
    return isEvent(a, b)
        ? !Collections.disjoint(a.roots(), b.roots())
        : !Collections.disjoint(a.nominalRoots(), b.nominalRoots());
  }
}
