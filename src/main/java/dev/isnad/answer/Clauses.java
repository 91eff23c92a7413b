package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.Set;

/** Finds verbs, their subjects and the phrases that they stand in, as far as word order shows. */
final class Clauses {
  private static final int LONGEST_PHRASE = 7;

  private static final Set<String> OPENERS =
      Set.of("ان", "انه", "انها", "وان", "لكن", "غير", "ولكن", "لان", "that");

  private Clauses() {}

  /** A finite verb: one that the lexicon knows, or an unknown one at the head of a clause. */
  static boolean isVerb(AnalyzedText text, int index) {
    Token token = text.token(index);
    boolean first = index == 0 || text.token(index - 1).clause() != token.clause();
    boolean open = first || isJoint(text.token(index - 1)) || text.opensClause(index - 1);
    boolean shaped =
        token.is(Trait.VERB) || open && token.is(Trait.VERBAL) && token.form().charAt(0) > 0x80;
    return shaped
        && !token.is(Trait.DEFINITE)
        && !token.is(Trait.TITLE)
        && !text.isProper(index)
        && text.figures().over(index) == null
        && (first || mayPrecede(text, index - 1, token));
  }

  private static boolean isJoint(Token token) {
    return token.is(Trait.FUNCTION) && !token.is(Trait.SPEECH) && !isPreposition(token);
  }

  /** «مراسم تسلم», «86 صوتا»: behind a preposition, a number or a bare noun stands a noun. */
  private static boolean mayPrecede(AnalyzedText text, int index, Token verb) {
    Token before = text.token(index);
    if (isPreposition(before) || text.figures().over(index) != null) {
      return false;
    }
    boolean present = verb.form().charAt(0) == 'ي' || verb.form().startsWith("و");
    return present
        || !before.isContent()
        || before.is(Trait.DEFINITE)
        || before.is(Trait.NEUTRAL)
        || before.is(Trait.VERB)
        || text.isProper(index)
        || text.isUnknown(index)
        || text.isClosed(index);
  }

  private static boolean isPreposition(Token token) {
    return Set.of("في", "من", "الي", "علي", "عن", "بعد", "قبل", "خلال", "مع", "بسبب")
        .contains(token.form());
  }

  /** The first word of the verb's subject: behind it, or before it at the head of the clause. */
  static int subject(AnalyzedText text, int verb) {
    int antecedent = antecedent(text, verb);
    if (antecedent >= 0) {
      return antecedent;
    }
    int before = subjectBefore(text, verb);
    int next = verb + 1;
    boolean behind = next < text.size() && isBareNoun(text, next) && sameClause(text, verb, next);
    return before >= 0 || !behind ? before : next;
  }

  /** «الصندوق الإماراتي الذي يملك»: what the relative pronoun stands for. */
  private static int antecedent(AnalyzedText text, int verb) {
    if (verb < 2 || !isRelative(text.token(verb - 1).form())) {
      return -1;
    }
    int head = verb - 2;
    while (head > 0
        && verb - head < LONGEST_PHRASE + 2
        && sameClause(text, head - 1, verb)
        && belongs(text, head)) {
      head--;
    }
    return text.token(head).isContent() ? head : -1;
  }

  private static boolean isRelative(String form) {
    return form.startsWith("الذ") || form.equals("التي") || form.startsWith("اللذ");
  }

  private static int subjectBefore(AnalyzedText text, int verb) {
    int head = verb;
    while (head > 0 && sameClause(text, head - 1, verb) && verb - head < LONGEST_PHRASE + 2) {
      head--;
    }
    for (int i = head; i < verb; i++) {
      head = OPENERS.contains(text.token(i).form()) ? i + 1 : head;
    }
    while (head < verb && text.token(head).is(Trait.FUNCTION)) {
      head++;
    }
    if (text.figures().over(head) != null) {
      int counted = text.figures().over(head).last() + 1;
      return counted < verb && text.token(counted).isContent() && noVerb(text, counted, verb)
          ? counted
          : -1;
    }
    return head < verb && isBareNoun(text, head) && !isVerb(text, head) && noVerb(text, head, verb)
        ? head
        : -1;
  }

  private static boolean noVerb(AnalyzedText text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String form = text.token(i).form();
      if (isVerb(text, i)
          || OPENERS.contains(form)
          || form.startsWith("الذ")
          || form.equals("التي")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBareNoun(AnalyzedText text, int index) {
    Token token = text.token(index);
    return token.isContent()
        && text.figures().over(index) == null
        && (!token.is(Trait.NEUTRAL) || index + 1 < text.size() && text.isProper(index + 1))
        && text.preposition(index).isEmpty()
        && !(token.is(Trait.VERB) && token.form().charAt(0) == 'ي');
  }

  /** The last word of the noun phrase that starts at {@code first}. */
  static int phraseEnd(AnalyzedText text, int first) {
    int last = first;
    while (last + 1 < text.size()
        && last - first < LONGEST_PHRASE
        && sameClause(text, first, last + 1)
        && belongs(text, last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean belongs(AnalyzedText text, int index) {
    Token token = text.token(index);
    boolean noun =
        token.isContent()
            && text.figures().over(index) == null
            && text.clitic(index).isEmpty()
            && !token.form().startsWith("و");
    if (!noun || text.isProper(index)) {
      return noun;
    }
    boolean open = !text.token(index - 1).is(Trait.DEFINITE) && !text.isProper(index - 1);
    return token.is(Trait.DEFINITE)
        ? !open || !text.isClosed(index - 1)
        : open && !isVerb(text, index) && !text.isClosed(index - 1);
  }

  static boolean sameClause(AnalyzedText text, int a, int b) {
    return text.token(a).clause() == text.token(b).clause();
  }
}
