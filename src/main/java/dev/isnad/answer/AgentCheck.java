package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the agent of each verb is the paragraph's: there the same verb or a synonym must not have
 * another agent whom the sentence mentions in another part, and what the sentence's agent does to
 * somebody («فاز على») must not be done to the agent.
 */
final class AgentCheck implements Check {
  private static final int LONGEST_NAME = 6;

  private static final Set<String> GOALS =
      Set.of("علي", "الي", "عن", "امام", "ضد", "to", "against");

  private static final WordList PASSIVE =
      WordList.of("تم يتم جرى يد أيدي جانب بقلم by was were been");

  private static final WordList BEFORE_VERBS =
      WordList.of(
          "أن قد لقد لم لن لا ما الذي التي الذين حيث عندما حين بعدما قبلما فيما بينما كما إذ كي حتى كان"
              + " كانت إذا لكن that who which when while");

  private static final WordList COUNTERPART =
      WordList.of(
          "نظيره نظيرها نظيرته نظيرتها خصمه خصمها خصمته منافسه منافسها منافسته منافستها غريمه غريمها"
              + " ضيفه ضيفها مضيفه مضيفها");

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    if (isPassive(claim)) {
      return;
    }
    for (Token token : claim.tokens()) {
      int verb = token.index();
      if (isVerb(claim, verb) && !isVowelledPassive(claim, token)) {
        Set<Integer> agent = agent(claim, verb);
        if ((!agent.isEmpty() && hasOtherAgent(alignment, verb, agent))
            || isExchanged(alignment, verb, agent)) {
          objections.add(Check.objection(Support.Kind.ROLES, alignment, verb, verb));
        }
      }
    }
  }

  private static boolean isPassive(AnalyzedText claim) {
    for (Token token : claim.tokens()) {
      boolean from = token.index() > 0 && claim.token(token.index() - 1).form().equals("من");
      if (PASSIVE.has(token.form()) || from && token.form().equals("قبل")) {
        return true;
      }
    }
    return false;
  }

  /** «كُتب», «أُرسلت»: the first letter has a damma. */
  private static boolean isVowelledPassive(AnalyzedText claim, Token token) {
    String word = token.word().span().in(claim.text());
    int damma = word.indexOf('\u064F');
    return damma == 1 || damma == 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
  }

  private static boolean hasOtherAgent(Alignment alignment, int verb, Set<Integer> agent) {
    AnalyzedText said = alignment.said();
    int there = alignment.at(verb);
    if (there < 0 || !isVerb(said, there)) {
      return false;
    }
    Set<Integer> saidAgent = agent(said, there);
    if (saidAgent.isEmpty() || agent.stream().noneMatch(alignment::isAligned)) {
      return false;
    }
    boolean converse = Converse.areConverse(alignment.claim().token(verb), said.token(there));
    Set<Integer> names = named(alignment.claim(), agent);
    boolean same =
        (named(said, saidAgent).isEmpty() || names.isEmpty() ? agent : names)
            .stream().anyMatch(i -> alignment.places(i).stream().anyMatch(saidAgent::contains));
    if (same || converse) {
      return same && converse;
    }
    boolean named = saidAgent.stream().anyMatch(i -> isNamed(said, i));
    boolean beside =
        agent.stream()
            .flatMap(i -> alignment.places(i).stream())
            .anyMatch(i -> i > there && said.token(i).clause() == said.token(there).clause());
    if (!named && !beside) {
      return false;
    }
    Set<Integer> all = phrase(alignment.claim(), verb);
    return alignment.claim().tokens().stream()
        .filter(token -> !all.contains(token.index()) && isNominal(alignment.claim(), token))
        .anyMatch(token -> alignment.places(token.index()).stream().anyMatch(saidAgent::contains));
  }

  /** «فاز الأهلي على الزمالك» of a paragraph where somebody wins against «الأهلي». */
  private static boolean isExchanged(Alignment alignment, int verb, Set<Integer> agent) {
    AnalyzedText claim = alignment.claim();
    for (Token goal : claim.tokens()) {
      int g = goal.index();
      String preposition = claim.preposition(g);
      boolean other =
          g > verb
              && goal.clause() == claim.token(verb).clause()
              && GOALS.contains(preposition)
              && isNominal(claim, goal)
              && !agent.contains(g);
      if (other
          && agents(claim, verb, g, agent).stream()
              .anyMatch(a -> areSwapped(alignment, a, g, preposition, verb))) {
        return true;
      }
    }
    return false;
  }

  /** The agent and, where the verb's neighbour is none, any name before the goal. */
  private static Set<Integer> agents(AnalyzedText claim, int verb, int goal, Set<Integer> agent) {
    Set<Integer> agents = new LinkedHashSet<>(agent);
    for (int i = verb + 1; i < goal; i++) {
      if (isNamed(claim, i) && claim.preposition(i).isEmpty()) {
        agents.add(i);
      }
    }
    return agents;
  }

  private static boolean areSwapped(
      Alignment alignment, int agent, int goal, String preposition, int verb) {
    AnalyzedText said = alignment.said();
    for (int a : alignment.places(agent)) {
      if (!said.preposition(a).equals(preposition)) {
        continue;
      }
      for (int g : alignment.places(goal)) {
        boolean swapped =
            said.token(g).sentence() == said.token(a).sentence()
                && g < a
                && a - g <= 12
                && said.preposition(g).isEmpty()
                && !isConverse(alignment, verb, g, a);
        if (swapped) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isConverse(Alignment alignment, int verb, int from, int to) {
    for (int i = Math.max(0, from - 2); i <= to; i++) {
      if (Converse.areConverse(alignment.claim().token(verb), alignment.said().token(i))) {
        return true;
      }
    }
    return false;
  }

  /** A verb that opens its clause or follows a particle: what stands behind it may be its agent. */
  private static boolean isVerb(AnalyzedText text, int index) {
    Token token = text.token(index);
    String form = token.form();
    Token before = index > 0 ? text.token(index - 1) : null;
    boolean opens =
        before == null
            || before.clause() != token.clause()
            || form.startsWith("و") && !before.form().equals("بين")
            || BEFORE_VERBS.has(before.form());
    return opens
        && token.is(Trait.VERBAL)
        && token.isContent()
        && !token.is(Trait.DEFINITE)
        && !token.is(Trait.TITLE)
        && !text.isProper(index)
        && !form.endsWith("ه")
        && text.figures().over(index) == null;
  }

  private static Set<Integer> named(AnalyzedText text, Set<Integer> words) {
    return words.stream().filter(text::isProper).collect(Collectors.toSet());
  }

  private static boolean isNamed(AnalyzedText text, int index) {
    Token token = text.token(index);
    return text.isProper(index)
        || token.is(Trait.TITLE)
        || text.isUnknown(index) && !token.is(Trait.DEFINITE);
  }

  private static boolean isNominal(AnalyzedText text, Token token) {
    return token.isContent()
        && (token.is(Trait.DEFINITE)
            || text.isProper(token.index())
            || text.isUnknown(token.index()))
        && text.figures().over(token.index()) == null;
  }

  /** The head and the names of what stands behind the verb: who does it. */
  private static Set<Integer> agent(AnalyzedText text, int verb) {
    Set<Integer> agent = phrase(text, verb);
    agent.removeIf(i -> i > verb + 1 && !text.isProper(i) && !text.isUnknown(i));
    return agent;
  }

  /** The noun phrase behind the verb. */
  private static Set<Integer> phrase(AnalyzedText text, int verb) {
    Set<Integer> phrase = new LinkedHashSet<>();
    for (int i = verb + 1; i < text.size() && i <= verb + LONGEST_NAME; i++) {
      Token token = text.token(i);
      boolean content =
          token.clause() == text.token(verb).clause()
              && token.isContent()
              && text.figures().over(i) == null
              && text.preposition(i).isEmpty();
      if (!content || i > verb + 1 && isNext(text, token)) {
        break;
      }
      phrase.add(i);
    }
    return phrase;
  }

  /** An indefinite word behind a definite one begins another phrase. */
  private static boolean isNext(AnalyzedText text, Token token) {
    boolean bound =
        token.is(Trait.DEFINITE) || token.is(Trait.TITLE) || text.isProper(token.index());
    return COUNTERPART.has(token.form())
        || !bound
            && (token.form().startsWith("و") || text.token(token.index() - 1).is(Trait.DEFINITE));
  }
}
