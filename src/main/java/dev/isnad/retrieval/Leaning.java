package dev.isnad.retrieval;

import java.util.List;

/** Decides by rule whether a question leans on the conversation before it. */
final class Leaning {
  private static final int ELLIPSIS = 3;

  private Leaning() {}

  static boolean leans(List<Token> question) {
    if (question.isEmpty()) {
      return false;
    }
    List<Token> content = question.stream().filter(Token::isContent).toList();
    List<Token> strong = content.stream().filter(token -> isStrong(question, token)).toList();
    return strong.isEmpty()
        || Substitution.opens(question)
        || isEllipsis(question, content)
        || Pronouns.anyUnresolved(question)
        || strong.size() == 1 && needsAnother(question.get(0), content, strong.get(0));
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
  private static boolean needsAnother(Token first, List<Token> content, Token only) {
    if (only.isDefinite()) {
      return first.interrogative() && first.goesOn();
    }
    // «ما الفسيفساء؟» and «من بوتين؟» define; after the others it is a verb.
    return content.size() == 1
        && (only.isImperfect()
            || first.asksWithVerb() && !LeaningWords.NAMING.holds(first.afterAnd()));
  }
}
