package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the sentence puts words into the mouth of the speaker who says them in the paragraph. */
final class AttributionCheck implements Check {
  /** «بحسب الوزير»: the speaker stands behind these. */
  private static final Set<String> ACCORDING =
      Set.of("بحسب", "حسب", "وفق", "وفقا", "وبحسب", "ووفق", "according");

  private static final Set<String> BODIES =
      Set.of(
          "الشركه",
          "الوزاره",
          "المنظمه",
          "الهييه",
          "الهيئه",
          "المؤسسه",
          "الحكومه",
          "اللجنه",
          "البلديه",
          "المحكمه",
          "الجمعيه",
          "الشرطه",
          "السلطات",
          "الدراسه",
          "النقابه",
          "الجامعه",
          "النيابه",
          "الشركات",
          "المجموعه",
          "الجماعه",
          "الحركه",
          "الادارة",
          "الاداره");

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      int speaker = -1;
      if (ACCORDING.contains(claim.token(i).form()) && i + 1 < claim.size()) {
        speaker = i + 1;
      } else if (claim.token(i).is(Trait.SPEECH) && !claim.token(i).is(Trait.DEFINITE)) {
        speaker = Clauses.subject(claim, i);
      }
      if (speaker >= 0 && isSaidByOther(alignment, i, speaker)) {
        objections.add(Check.objection(Support.Kind.ROLES, alignment, speaker, speaker));
      }
    }
  }

  private static boolean isSaidByOther(Alignment alignment, int verb, int speaker) {
    AnalyzedText said = alignment.said();
    int end = Clauses.phraseEnd(alignment.claim(), speaker);
    int words = wordsSaid(alignment, speaker, end);
    if (words < 0 || !isAnyAligned(alignment, speaker, end)) {
      return false;
    }
    int there = speech(said, middle(alignment, end, said.token(words).sentence()));
    if (there < 0) {
      return false;
    }
    if (speaksInOtherClause(alignment, speaker, end)) {
      return true;
    }
    int other = Clauses.subject(said, there);
    if (other < 0) {
      other = mainSubject(alignment, there, speaker, end);
    }
    if (other < 0 || mayMean(alignment, speaker, other)) {
      return false;
    }
    int last = Math.max(Clauses.phraseEnd(said, other), there);
    for (int i = speaker; i <= end; i++) {
      int place = alignment.at(i);
      boolean inside = place >= other - 2 && place <= last + 6;
      if (inside && said.token(place).sentence() == said.token(there).sentence()) {
        return false;
      }
    }
    return true;
  }

  /** «الوزير» may mean who was named before; «الشركة» means no person. */
  private static boolean mayMean(Alignment alignment, int speaker, int other) {
    AnalyzedText said = alignment.said();
    boolean noun = said.token(other).is(Trait.DEFINITE) && !said.isProper(other);
    boolean body = BODIES.contains(said.token(other).form());
    boolean person = false;
    for (int i = speaker; i <= Clauses.phraseEnd(alignment.claim(), speaker); i++) {
      person |= alignment.claim().isPerson(i);
    }
    return noun && !(body && person);
  }

  /** «معتبرة أن»: who says it is the agent of the sentence, unless the speaker is in it. */
  private static int mainSubject(Alignment alignment, int there, int speaker, int end) {
    AnalyzedText said = alignment.said();
    int sentence = said.token(there).sentence();
    for (int i = speaker; i <= end; i++) {
      for (int place : alignment.places(i)) {
        if (said.token(place).sentence() == sentence) {
          return -1;
        }
      }
    }
    for (int i = 0; i < there; i++) {
      if (said.token(i).sentence() == sentence && Clauses.isVerb(said, i)) {
        return Clauses.subject(said, i);
      }
    }
    return -1;
  }

  /** Two reported words or more stand only in a clause that has another speaker. */
  private static boolean speaksInOtherClause(Alignment alignment, int speaker, int end) {
    AnalyzedText said = alignment.said();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = end + 1; i < alignment.claim().size(); i++) {
      if (alignment.places(i).size() == 1) {
        counts.merge(said.token(alignment.places(i).get(0)).clause(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < said.size(); i++) {
      boolean many = counts.getOrDefault(said.token(i).clause(), 0) >= 2;
      if (many && said.token(i).is(Trait.SPEECH) && Clauses.isVerb(said, i)) {
        int other = Clauses.subject(said, i);
        if (other >= 0
            && !said.token(other).is(Trait.DEFINITE)
            && isUnused(alignment, other)
            && !standsIn(alignment, speaker, end, said.token(i).clause())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsIn(Alignment alignment, int first, int last, int clause) {
    for (int i = first; i <= last; i++) {
      for (int place : alignment.places(i)) {
        if (alignment.said().token(place).clause() == clause) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnused(Alignment alignment, int place) {
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.at(i) == place) {
        return false;
      }
    }
    return true;
  }

  /** The first of the reported words in the paragraph's sentence that holds most of them. */
  private static int wordsSaid(Alignment alignment, int speaker, int end) {
    int[] held = new int[alignment.said().sentences().size() + 1];
    int best = -1;
    for (int i = 0; i < alignment.claim().size(); i++) {
      if ((i < speaker || i > end) && alignment.isAligned(i)) {
        int sentence = alignment.said().token(alignment.at(i)).sentence();
        held[sentence]++;
        best = best < 0 || held[sentence] > held[best] ? sentence : best;
      }
    }
    int first = -1;
    for (int i = end + 1; i < alignment.claim().size(); i++) {
      int at = alignment.at(i);
      if (at >= 0 && alignment.said().token(at).sentence() == best) {
        first = first < 0 ? at : Math.min(first, at);
      }
    }
    return first;
  }

  /** Where the middle one of the reported words stands. */
  private static int middle(Alignment alignment, int end, int sentence) {
    List<Integer> places = new ArrayList<>();
    for (int i = end + 1; i < alignment.claim().size(); i++) {
      int at = alignment.at(i);
      if (at >= 0 && alignment.said().token(at).sentence() == sentence) {
        places.add(at);
      }
    }
    places.sort(null);
    return places.get(places.size() / 2);
  }

  private static boolean isAnyAligned(Alignment alignment, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (alignment.isAligned(i)) {
        return true;
      }
    }
    return false;
  }

  /** The last verb of saying before the words, in their sentence. */
  private static int speech(AnalyzedText said, int words) {
    int sentence = said.token(words).sentence();
    for (int i = words; i >= 0 && said.token(i).sentence() == sentence; i--) {
      Token token = said.token(i);
      if (token.is(Trait.SPEECH) && !token.is(Trait.DEFINITE) && said.clitic(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }
}
