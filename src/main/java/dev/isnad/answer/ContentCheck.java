package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the paragraph bears out the sentence's content words. A name must stand there; a few
 * words of ordinary vocabulary may be missing, for no lexicon knows every synonym.
 */
final class ContentCheck implements Check {
  /** What a missing word weighs: a verb is likely a synonym, a name-like word likely a fact. */
  private static final double VERB = 0.7;

  /** A verb that has a contrary says more than that something happened. */
  private static final double DIRECTED = 1.5;

  private static final double VOCABULARY = 1;
  private static final double FACT = 3;

  /** An ordinary word in the place of another noun. */
  private static final double DOUBTFUL = 1.5;

  /** So much may be missing, and so much more for each word that is there. */
  private static final double BASE = 0.2;

  private static final double PER_WORD = 0.26;
  private static final double MOST = 2.6;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    Unused unused = new Unused(alignment);
    List<Token> missing = new ArrayList<>();
    double weight = 0;
    int held = 0;
    int firm = 0;
    for (Token token : claim.tokens()) {
      if (claim.figures().over(token.index()) != null) {
        held += claim.figures().over(token.index()).first() == token.index() ? 1 : 0;
        firm++;
        continue;
      }
      if (!token.isContent()) {
        continue;
      }
      if (alignment.isAligned(token.index())) {
        held++;
        firm += isFirm(alignment, token) ? 1 : 0;
      } else if (isName(claim, token)) {
        objections.add(Check.objection(Support.Kind.NAME, alignment, token.index(), token.index()));
      } else if (isOtherValue(alignment, token)) {
        objections.add(
            Check.objection(Support.Kind.CONTRADICTION, alignment, token.index(), token.index()));
      } else if (!token.is(Trait.NEUTRAL)
          && !claim.polarity().isHedging(token.index())
          && !isDeniedOpposite(alignment, token)) {
        missing.add(token);
        weight += weight(claim, token, unused);
      }
    }
    if (firm == 0 || weight > Math.min(MOST, BASE + PER_WORD * held)) {
      String words =
          missing.stream()
              .map(token -> token.word().span().in(claim.text()))
              .collect(Collectors.joining(" "));
      objections.add(new Support.Objection(Support.Kind.CONTENT, words));
    }
  }

  /** Words that claim nothing, or are only like another, make no sentence. */
  private static boolean isFirm(Alignment alignment, Token token) {
    return !token.is(Trait.NEUTRAL) && alignment.relation(token.index()) != Relation.DERIVED;
  }

  private static double weight(AnalyzedText claim, Token token, Unused unused) {
    if (!token.lexeme().isVocabulary() || !unused.mayReplace(token.index())) {
      return FACT;
    }
    boolean first = token.index() == 0 || claim.token(token.index() - 1).clause() != token.clause();
    if (token.is(Trait.VERB) || first && token.is(Trait.VERBAL)) {
      return Lexicon.bundled().hasOpposite(token.lexeme()) ? DIRECTED : VERB;
    }
    if (unused.isReplaced(token.index())) {
      return DOUBTFUL;
    }
    return VOCABULARY;
  }

  /** «الأحد» is a weekday, «أحد» is anyone. */
  private static boolean isOtherValue(Alignment alignment, Token token) {
    boolean named = token.is(Trait.DEFINITE) && Lexicon.bundled().isListed(token.form());
    if (!Lexicon.bundled().isValue(token.lexeme())
        || token.is(Trait.VERB)
        || token.is(Trait.NEUTRAL) && !named) {
      return false;
    }
    return alignment.said().tokens().stream()
        .anyMatch(said -> Lexicon.bundled().areAlternatives(token.lexeme(), said.lexeme()));
  }

  /** «لم تنته» is borne out by «مستمرة». */
  private static boolean isDeniedOpposite(Alignment alignment, Token token) {
    boolean denied = alignment.claim().polarity().negation(token.index()) != Polarity.Negation.NONE;
    for (Token said : alignment.said().tokens()) {
      boolean saidDenied =
          alignment.said().polarity().negation(said.index()) != Polarity.Negation.NONE;
      if (denied != saidDenied && Lexicon.bundled().areOpposite(token.lexeme(), said.lexeme())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(AnalyzedText claim, Token token) {
    if (token.lexeme().isPlace()) {
      return true;
    }
    if (token.is(Trait.GIVEN_NAME)) {
      return true;
    }
    if (token.lexeme().isVocabulary()) {
      return false;
    }
    return followsTitle(claim, token)
        || token.index() > 0 && claim.token(token.index() - 1).is(Trait.GIVEN_NAME)
        || isCapitalised(claim, token);
  }

  private static boolean followsTitle(AnalyzedText claim, Token token) {
    return token.index() > 0
        && claim.token(token.index() - 1).is(Trait.TITLE)
        && claim.token(token.index() - 1).clause() == token.clause()
        && !token.is(Trait.DEFINITE)
        && !token.is(Trait.NEUTRAL);
  }

  private static boolean isCapitalised(AnalyzedText claim, Token token) {
    return token.index() > 0
        && Character.isUpperCase(claim.text().charAt(token.word().span().start()));
  }
}
