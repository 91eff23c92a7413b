package dev.isnad.retrieval;

import java.util.List;

/**
 * Finds pronouns in a question whose referent is not in the question itself. A pronoun refers back:
 * with a name before it, or in a relative clause, it is at home («متى ولد بوتين وأين درس في
 * شبابه؟»).
 */
final class Pronouns {
  private static final String HEH = "ه";
  static final String FEMININE = "ها";
  private static final List<String> ENDINGS = List.of("هما", FEMININE, "هم", "هن", HEH);
  private static final int SHORTEST_HOST = 2;

  private Pronouns() {}

  /** Whether one of these words is, or ends with, a pronoun that refers to something unsaid. */
  static boolean anyUnresolved(List<Token> question) {
    for (int i = 0; i < question.size(); i++) {
      if (LeaningWords.RELATIVES.holds(question.get(i).normalized())) {
        return false;
      }
      String ending = ending(question.get(i));
      boolean pronoun = ending != null || isAlone(question, i);
      if (pronoun && !isResolved(question, i, ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word before word {@code i} may be what it means. */
  private static boolean isResolved(List<Token> question, int i, String ending) {
    boolean goesOn = question.get(0).goesOn();
    if (!goesOn && LeaningWords.HAVING.holds(question.get(i).normalized())) {
      return true;
    }
    boolean asked = false;
    boolean counted = false;
    boolean subject = false;
    for (Token token : question.subList(0, i)) {
      if (token.interrogative()) {
        asked = true;
        counted = token.counts();
        subject = token.asksWithVerb();
      } else if (token.isContent()) {
        // What follows the interrogative is asked for, or a verb; all that is counted is so long.
        boolean passed = asked || goesOn && counted && !token.isDefinite();
        if (mayBeName(token)
            || !passed
                && (subject || !token.isImperfect())
                && mayBeMeant(token, goesOn ? ending : null)) {
          return true;
        }
        asked = false;
      }
    }
    return false;
  }

  private static boolean mayBeName(Token token) {
    return isLatin(token) && Character.isUpperCase(token.surface().charAt(0));
  }

  private static boolean isLatin(Token token) {
    return token.normalized().charAt(0) < 128;
  }

  private static boolean mayBeMeant(Token token, String ending) {
    if (token.isWeak() || ending(token) != null) {
      return false;
    }
    if (isLatin(token)) {
      return false;
    }
    boolean disagrees =
        ending != null && token.isDefinite() && (FEMININE.equals(ending) != token.isFeminine());
    return !disagrees;
  }

  /** Whether word {@code i} is a pronoun by itself and not the copula of «ما هو الجرب؟». */
  private static boolean isAlone(List<Token> question, int i) {
    String form = question.get(i).afterAnd();
    if (!LeaningWords.PRONOUNS.holds(form)) {
      return false;
    }
    boolean last = i + 1 == question.size();
    if (LeaningWords.COPULAS.holds(form)) {
      return last || i > 0 && !question.get(i - 1).interrogative();
    }
    return last || !LeaningWords.TIMES.holds(question.get(i + 1).normalized());
  }

  /** The pronoun that a word ends with, as far as its letters tell, or {@code null}. */
  static String ending(Token token) {
    String form = token.normalized();
    if (LeaningWords.NO_PRONOUN.holdsAFormOf(form) || form.startsWith("ال")) {
      return null;
    }
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        return carries(token, ending) ? ending : null;
      }
    }
    return null;
  }

  private static boolean carries(Token token, String ending) {
    String form = token.afterAnd();
    String host = form.substring(0, form.length() - ending.length());
    boolean long_ = host.length() >= SHORTEST_HOST;
    return LeaningWords.CARRIERS.holds(host)
        || long_ && (!ending.equals(HEH) || isHeh(token, host));
  }

  /** Heh is a pronoun after teh («عاصمته») and hamza («بناؤه») and on words that have owners. */
  private static boolean isHeh(Token token, String host) {
    return token.surface().endsWith(HEH)
        && (host.length() > SHORTEST_HOST && "تؤئ".indexOf(host.charAt(host.length() - 1)) >= 0
            || LeaningWords.OWNERS.holdsAFormOf(token.normalized()));
  }
}
