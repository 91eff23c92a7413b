package dev.isnad.retrieval;

import dev.isnad.text.FunctionWords;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a question as the rule for follow-ups sees it.
 *
 * @param surface as it was typed: the normalised form no longer tells teh marbuta from heh
 * @param interrogative whether it asks here: «من» and «ما» do so at the beginning only
 */
record Token(Word word, String surface, boolean interrogative) {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : ANALYZER.analyze(text)) {
      String form = word.normalized();
      boolean first =
          tokens.isEmpty()
              || tokens.size() == 1 && LeaningWords.CARRIERS.holds(tokens.get(0).normalized());
      boolean asks =
          (first ? LeaningWords.INTERROGATIVES : LeaningWords.ALWAYS_ASKING)
              .holds(withoutAnd(form));
      tokens.add(new Token(word, word.span().in(text), asks));
    }
    return tokens;
  }

  String normalized() {
    return word.normalized();
  }

  /** The normalised form without a leading «و» or «ف». */
  String afterAnd() {
    return withoutAnd(normalized());
  }

  private static String withoutAnd(String form) {
    boolean and = form.length() > 2 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    return and ? form.substring(1) : form;
  }

  /** Whether it begins with «و», and so goes on with what was said. */
  boolean goesOn() {
    return normalized().startsWith("و") || normalized().equals("and");
  }

  /** Whether what follows is counted, or one of several: كم، أي. */
  boolean choosesOrCounts() {
    return counts() || LeaningWords.CHOOSING.holds(afterAnd());
  }

  /** Whether it asks how many. */
  boolean counts() {
    return LeaningWords.COUNTING.holds(afterAnd());
  }

  /** Whether a verb follows it: متى، أين، كيف. */
  boolean asksWithVerb() {
    return LeaningWords.ASKING_VERBS.holds(afterAnd());
  }

  /** Whether it names something: no interrogative, stop word or pronoun, also after «و». */
  boolean isContent() {
    return !isFunction() && !LeaningWords.PRONOUNS.holds(normalized());
  }

  private boolean isFunction() {
    if (interrogative || FunctionWords.contains(word) || LeaningWords.FILLERS.holds(normalized())) {
      return true;
    }
    String rest = afterAnd();
    return !rest.equals(normalized())
        && ANALYZER.analyze(rest).stream().allMatch(FunctionWords::contains);
  }

  /** Whether it has the article, also after a preposition. */
  boolean isDefinite() {
    String form = afterAnd();
    return form.startsWith("ال")
        || form.startsWith("لل")
        || form.startsWith("بال")
        || form.startsWith("كال");
  }

  /** What cannot by itself say what a question is about: «الكلفة», «بلغت», «المشروع». */
  boolean isWeak() {
    return LeaningWords.WEAK_NOUNS.holdsAFormOf(normalized()) || isVerb();
  }

  /**
   * Whether a pronoun can mean it: no verb, no quantity, nothing that belongs to something else.
   */
  boolean mayBeReferredTo() {
    return !isWeak() || LeaningWords.SPOKEN_OF.holdsAFormOf(normalized());
  }

  /** Whether it looks like an imperfect verb: «يعود»; names such as «يونس» do, too. */
  boolean isImperfect() {
    String form = normalized();
    int first = form.startsWith("و") || form.startsWith("س") ? 1 : 0;
    return form.length() > first + 3
        && !isDefinite()
        && !surface.endsWith("ة")
        && "يت".indexOf(form.charAt(first)) >= 0;
  }

  /** Whether it can be a topic, or a part of one. */
  boolean isTopical() {
    return !LeaningWords.QUANTITIES.holdsAFormOf(normalized()) && !isVerb();
  }

  private boolean isVerb() {
    return !isDefinite() && LeaningWords.VERBS.holdsAFormOf(normalized());
  }

  /** Whether it looks like what is counted: «كم مترا مكعبا». */
  boolean isAccusative() {
    return surface.endsWith("ا") || surface.endsWith("اً") || surface.endsWith("ًا");
  }

  boolean isLatin() {
    return normalized().charAt(0) < 128;
  }

  boolean isFeminine() {
    return surface.endsWith("ة") || surface.endsWith("ات") || surface.endsWith("اء");
  }
}
