package dev.isnad.retrieval;

import dev.isnad.text.Span;
import java.util.List;
import java.util.Optional;

/** Follow-up questions that are the last question again but for one word or thing. */
final class Substitution {
  private Substitution() {}

  /** «ومتى؟» after «أين ستقام الدورة؟»: another interrogative before the same verb. */
  static Optional<String> interrogative(List<Token> asked, String last, List<Token> before) {
    boolean alike =
        asked.size() == 1
            && asked.get(0).asksWithVerb()
            && !before.isEmpty()
            && before.get(0).asksWithVerb();
    if (!alike) {
      return Optional.empty();
    }
    Token other = asked.get(0);
    int and = other.normalized().length() - other.afterAnd().length();
    int end = before.get(0).word().span().end();
    return Optional.of(other.surface().substring(and) + last.substring(end));
  }

  /** Whether it is «وماذا عن…؟». */
  static boolean opens(List<Token> question) {
    return subject(question) > 0;
  }

  /** Which word that begins with which it is about; 0 where it does not ask so. */
  private static int subject(List<Token> question) {
    for (int i = 0; i + 1 < Math.min(question.size(), 3); i++) {
      String first = question.get(i).afterAnd();
      String second = question.get(i + 1).normalized();
      boolean arabic = (first.equals("ماذا") || first.equals("ما")) && second.equals("عن");
      boolean english = (first.equals("what") || first.equals("how")) && second.equals("about");
      if (arabic || english) {
        return i + 2;
      }
    }
    return 0;
  }

  /**
   * «وماذا عن جائزة الترجمة؟» after «من فاز بجائزة الرواية؟»: a thing in place of its like, which
   * begins with the same word.
   */
  static Optional<String> thing(
      String question, List<Token> asked, String last, List<Token> before) {
    int subject = subject(asked);
    List<Token> thing = asked.subList(subject, asked.size());
    if (subject == 0 || thing.size() < 2) {
      return Optional.empty();
    }
    List<Token> rest = thing.subList(1, thing.size());
    for (int i = 1; i + rest.size() <= before.size(); i++) {
      List<Token> like = before.subList(i, i + rest.size());
      if (same(thing.get(0), before.get(i - 1)) && like.stream().allMatch(Token::isContent)) {
        Span out = span(like);
        return Optional.of(
            last.substring(0, out.start()) + span(rest).in(question) + last.substring(out.end()));
      }
    }
    return Optional.empty();
  }

  private static Span span(List<Token> tokens) {
    return new Span(
        tokens.get(0).word().span().start(), tokens.get(tokens.size() - 1).word().span().end());
  }

  private static boolean same(Token a, Token b) {
    return a.isContent() && stem(a).equals(stem(b));
  }

  /** Without a preposition that is written together with it. */
  private static String stem(Token token) {
    String stem = token.word().lightStem();
    boolean preposition = stem.length() > 3 && (stem.startsWith("ب") || stem.startsWith("ل"));
    return preposition ? stem.substring(1) : stem;
  }
}
