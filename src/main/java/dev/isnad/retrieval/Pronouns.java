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
  private static final String BEFORE_HEH = "تؤئا";
  private static final int SHORTEST_HOST = 2;

  /** «كم لوح شمسي فيها؟»: what is counted, and an adjective or verb. */
  private static final int FIRST_COUNTED = 2;

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
    boolean[] asked = asked(question, goesOn ? question.size() : FIRST_COUNTED);
    for (int j = 0; j < i; j++) {
      Token token = question.get(j);
      boolean name = !goesOn || token.isDefinite() || j > 0 && asked[j - 1];
      boolean antecedent = !asked[j] && name && mayBeMeant(token, goesOn ? ending : null);
      if (token.isContent() && (antecedent || mayBeName(token))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Which words are asked for, or a verb: the first after an interrogative, some up to the first
   * with an article where things are counted or chosen from («كم شجرة اقتلعت من أرضه؟»), and
   * adjectives («ما الشعارات المكتوبة على لافتاتها؟»).
   */
  private static boolean[] asked(List<Token> question, int mostCounted) {
    boolean[] asked = new boolean[question.size()];
    int counted = 0;
    for (int i = 1; i < asked.length; i++) {
      Token token = question.get(i);
      Token before = question.get(i - 1);
      if (before.interrogative()) {
        counted = before.choosesOrCounts() ? mostCounted : 0;
      }
      counted = token.isDefinite() ? -1 : counted - 1;
      boolean adjective = asked[i - 1] && before.isDefinite() && token.isDefinite();
      boolean first = before.interrogative() || asked[i - 1] && !before.isContent();
      asked[i] = first || counted >= 0 || adjective;
    }
    return asked;
  }

  private static boolean mayBeName(Token token) {
    return token.isLatin() && Character.isUpperCase(token.surface().charAt(0));
  }

  private static boolean mayBeMeant(Token token, String ending) {
    if (!token.mayBeReferredTo() || token.isLatin() || ending(token) != null) {
      return false;
    }
    boolean gendered = token.isDefinite() || token.isFeminine();
    return ending == null || !gendered || FEMININE.equals(ending) == token.isFeminine();
  }

  /** Whether word {@code i} is a pronoun by itself and not the copula of «ما هو الجرب؟». */
  private static boolean isAlone(List<Token> question, int i) {
    String form = question.get(i).afterAnd();
    if (!LeaningWords.PRONOUNS.holds(form)) {
      return false;
    }
    boolean last = i + 1 == question.size();
    if (LeaningWords.COPULAS.holds(form)) {
      Token before = i == 0 ? null : question.get(i - 1);
      return before != null && (before.asksWithVerb() || last && before.interrogative());
    }
    return last || !LeaningWords.TIMES.holds(question.get(i + 1).normalized());
  }

  /** The pronoun that a word ends with, as far as its letters tell, or {@code null}. */
  static String ending(Token token) {
    String form = token.normalized();
    if (LeaningWords.NO_PRONOUN.holds(form) || LeaningWords.NO_PRONOUN.holds(token.afterAnd())) {
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
    String form = token.normalized();
    String host = form.substring(0, form.length() - ending.length());
    if (LeaningWords.CARRIERS.holds(host)
        || host.startsWith("و") && LeaningWords.CARRIERS.holds(host.substring(1))) {
      return true;
    }
    return host.length() >= SHORTEST_HOST
        && !token.isDefinite()
        && (!ending.equals(HEH) || isHeh(token, host));
  }

  /**
   * Heh is a pronoun after the letters of «عاصمته», «بناؤه» and «دعاه», and on words with owners.
   */
  private static boolean isHeh(Token token, String host) {
    boolean told =
        host.length() > SHORTEST_HOST && BEFORE_HEH.indexOf(host.charAt(host.length() - 1)) >= 0;
    return token.surface().endsWith(HEH)
        && (told || LeaningWords.OWNERS.holdsAFormOf(token.normalized()));
  }
}
