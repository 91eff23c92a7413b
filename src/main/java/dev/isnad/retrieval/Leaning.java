package dev.isnad.retrieval;

import java.util.List;
import java.util.Optional;

/** Decides by rule whether a question leans on the conversation before it. */
final class Leaning {
  private static final int ELLIPSIS = 3;

  /** Whoever says more says enough. */
  private static final int MOST_WORDS = 40;

  private Leaning() {}

  static boolean leans(List<Token> question) {
    if (question.isEmpty() || question.size() > MOST_WORDS) {
      return false;
    }
    List<Token> content = question.stream().filter(Token::isContent).toList();
    List<Token> strong = content.stream().filter(token -> isStrong(question, token)).toList();
    return strong.isEmpty()
        || Substitution.opens(question)
        || isEllipsis(question, content)
        || Pronouns.anyUnresolved(question)
        || strong.size() == 1 && needsAnother(question, content, strong.get(0));
  }

  /** What a question can be about by itself: neither its words' usual verbs nor what is counted. */
  private static boolean isStrong(List<Token> question, Token token) {
    int at = question.indexOf(token);
    boolean counted = at > 0 && question.get(at - 1).counts() && !token.isDefinite();
    return !counted && !token.isWeak() && Pronouns.ending(token) == null;
  }

  /** «والطلاب؟»: nothing is asked, and little said. */
  private static boolean isEllipsis(List<Token> question, List<Token> content) {
    return question.stream().noneMatch(Token::interrogative)
        && content.size() <= ELLIPSIS
        && question.get(0).normalized().startsWith("وال");
  }

  /** Whether the only word that says something does not say enough. */
  private static boolean needsAnother(List<Token> question, List<Token> content, Token only) {
    Optional<Token> asking = question.stream().filter(Token::interrogative).findFirst();
    boolean goesOn = asking.isPresent() && question.get(0).goesOn();
    if (only.isDefinite()) {
      return goesOn;
    }
    // «ما الفسيفساء؟» and «من بوتين؟» define; after others it is a verb, or one of several.
    return content.size() == 1
        && (only.isImperfect()
            || asking.filter(Token::asksWithVerb).isPresent() && !mayAskForName(asking.get())
            || asking.filter(Token::choosesOrCounts).isPresent() && goesOn);
  }

  private static boolean mayAskForName(Token asking) {
    return LeaningWords.NAMING.holds(asking.afterAnd());
  }
}
