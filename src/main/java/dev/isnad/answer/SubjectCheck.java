package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.List;
import java.util.Set;

/**
 * Whether who does or says something in the sentence does or says it in the paragraph: where the
 * paragraph names somebody else beside the same verb, and the sentence's agent is not the one that
 * the paragraph means by «الشركة» or «الوزير», the sentence is wrong.
 */
final class SubjectCheck implements Check {
  private static final int REACH = 8;

  /** Who stands behind these is not who does it. */
  private static final Set<String> AGAINST =
      Set.of("امام", "علي", "الي", "ل", "ضد", "من", "against", "to", "from");

  /** Behind a verbal noun only these tell whom it was done to. */
  private static final Set<String> AGAINST_NOUN = Set.of("امام", "علي", "ضد", "against");

  private static final Set<String> PASSIVE = Set.of("تم", "يتم", "يد", "جانب", "by");

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    if (isPassive(claim)) {
      return;
    }
    for (int verb = 0; verb < claim.size(); verb++) {
      if (alignment.isAligned(verb) && isSameVerb(alignment, verb)) {
        int subject = Clauses.subject(claim, verb);
        if (subject >= 0 && isOther(alignment, verb, subject)) {
          objections.add(Check.objection(Support.Kind.ROLES, alignment, verb, verb));
        }
      }
    }
  }

  private static boolean isPassive(AnalyzedText claim) {
    for (int i = 1; i < claim.size(); i++) {
      String form = claim.token(i).form();
      boolean agent = form.equals("قبل") && claim.token(i - 1).form().equals("من");
      if (agent || PASSIVE.contains(form)) {
        return true;
      }
    }
    return claim.size() > 0 && PASSIVE.contains(claim.token(0).form());
  }

  /** «سلم» and «تسلم» are of one root, but not one verb: the roles are the other way round. */
  static boolean isSameVerb(Alignment alignment, int verb) {
    AnalyzedText claim = alignment.claim();
    Token token = claim.token(verb);
    int subject = Clauses.subject(claim, verb);
    boolean idle =
        token.is(Trait.NEUTRAL)
            && !token.is(Trait.SPEECH)
            && (subject < 0 || !hasName(claim, subject));
    if (!Clauses.isVerb(claim, verb) || idle) {
      return false;
    }
    Token said = alignment.said().token(alignment.at(verb));
    Relation relation = alignment.relation(verb);
    if (relation == Relation.SYNONYM && !Relation.shareRoot(token.lexeme(), said.lexeme(), 2)) {
      return claim.token(verb).is(Trait.SPEECH) && said.is(Trait.SPEECH);
    }
    String form = claim.token(verb).form();
    return relation == Relation.SAME
        || relation == Relation.INFLECTED
        || !form.contains("ت" + said.form()) && !said.form().contains("ت" + form);
  }

  private static boolean hasName(AnalyzedText claim, int subject) {
    return claim.isProper(subject)
        || claim.isUnknown(subject)
        || subject + 1 < claim.size() && claim.isUnknown(subject + 1);
  }

  /** «قال الأمين العام للمنظمة فلان»: behind a verb of saying a preposition may be a title's. */
  private static boolean claimsSpeech(Alignment alignment, int verb) {
    return alignment.claim().token(verb).is(Trait.SPEECH)
        && alignment.said().token(alignment.at(verb)).is(Trait.SPEECH);
  }

  private static boolean isOther(Alignment alignment, int verb, int subject) {
    AnalyzedText said = alignment.said();
    int there = alignment.at(verb);
    int end = Clauses.phraseEnd(alignment.claim(), subject);
    if (!Clauses.isVerb(said, there)) {
      return alignment.at(subject) > there
          && alignment.at(subject) <= there + REACH
          && sameClause(said, alignment.at(subject), there)
          && AGAINST_NOUN.contains(said.preposition(alignment.at(subject)));
    }
    if (!claimsSpeech(alignment, verb) && isDemoted(alignment, there, subject)) {
      return true;
    }
    int other = Clauses.subject(said, there);
    if (other < 0) {
      return false;
    }
    int otherEnd = Clauses.phraseEnd(said, other);
    boolean anyAligned = false;
    for (int i = subject; i <= end; i++) {
      anyAligned |= alignment.isAligned(i);
      boolean inPhrase =
          alignment.places(i).stream().anyMatch(place -> place >= other && place <= otherEnd);
      if (inPhrase) {
        return differInGender(alignment, verb, subject, other)
            || isInverted(alignment, subject, end, other)
            || isNamesake(alignment, i, end, other, otherEnd);
      }
    }
    return anyAligned
        && !isPassiveOf(alignment, subject, there, other, otherEnd)
        && !isObject(alignment, verb, subject, other)
        && (isUsed(alignment, other)
            || isNamed(said, other, otherEnd)
            || !isSpeaker(alignment, verb, subject, end))
        && (isUsed(alignment, other) || !mayMean(said, other, otherEnd))
        && !isBesideVerb(alignment, subject, end, there);
  }

  /** «قوات الدعم السريع» are not «القوات المسلحة». */
  private static boolean isNamesake(
      Alignment alignment, int subject, int end, int other, int otherEnd) {
    boolean elsewhere = false;
    for (int i = subject + 1; i <= end; i++) {
      int at = alignment.at(i);
      if (at >= other && at <= otherEnd) {
        return false;
      }
      elsewhere |= at >= 0;
    }
    for (int i = 0; i < alignment.claim().size(); i++) {
      elsewhere &= alignment.at(i) <= other || alignment.at(i) > otherEnd;
    }
    return elsewhere && otherEnd > other;
  }

  /** «أعيدت الكهرباء» is borne out by «أعادت الفرق الكهرباء»: the agent is left out. */
  private static boolean isPassiveOf(
      Alignment alignment, int subject, int there, int other, int otherEnd) {
    AnalyzedText said = alignment.said();
    int at = alignment.at(subject);
    if (at <= there || !sameClause(said, at, there) || !said.preposition(at).isEmpty()) {
      return false;
    }
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.at(i) >= other && alignment.at(i) <= otherEnd) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsed(Alignment alignment, int place) {
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.at(i) == place) {
        return true;
      }
    }
    return false;
  }

  /** One text leaves the agent out, so that the object follows the verb. */
  private static boolean isObject(Alignment alignment, int verb, int subject, int other) {
    AnalyzedText said = alignment.said();
    int there = alignment.at(verb);
    int at = alignment.at(subject);
    for (int i = 0; i < alignment.claim().size(); i++) {
      if (alignment.at(i) == other) {
        boolean dropped = i < verb && at > other;
        boolean object =
            at >= 0
                && i > subject
                && at < there
                && said.token(at).sentence() == said.token(there).sentence();
        return dropped || object;
      }
    }
    return false;
  }

  /** «طالبت عائلته الحكومة» is not «طالبت الحكومة عائلته». */
  private static boolean isInverted(Alignment alignment, int subject, int end, int other) {
    AnalyzedText claim = alignment.claim();
    if (alignment.at(subject) <= other || isPerson(claim, subject)) {
      return false;
    }
    for (int i = subject + 1; i < claim.size() && i <= end + 4; i++) {
      if (alignment.at(i) == other && claim.preposition(i).isEmpty()) {
        return !isPerson(claim, i);
      }
    }
    return false;
  }

  private static boolean isPerson(AnalyzedText text, int index) {
    return text.isProper(index) || text.token(index).is(Trait.TITLE);
  }

  /** «قال الأمين العام للمنظمة كريستوف ديلوار إن»: the name is far behind, but in the clause. */
  private static boolean isSpeaker(Alignment alignment, int verb, int subject, int end) {
    int there = alignment.at(verb);
    AnalyzedText said = alignment.said();
    for (int i = subject; i <= end; i++) {
      int at = alignment.at(i);
      if (at > there
          && at <= there + 2 * REACH
          && said.token(at).sentence() == said.token(there).sentence()
          && alignment.claim().token(verb).is(Trait.SPEECH)) {
        return noOpener(said, there, at);
      }
    }
    return false;
  }

  private static boolean noOpener(AnalyzedText said, int from, int to) {
    for (int i = from; i < to; i++) {
      if (said.token(i).form().equals("ان")) {
        return false;
      }
    }
    return true;
  }

  /** The sentence's agent stands behind a preposition of the same verb in the paragraph. */
  private static boolean isDemoted(Alignment alignment, int there, int subject) {
    AnalyzedText said = alignment.said();
    int at = alignment.at(subject);
    if (at <= there || at > there + REACH || !sameClause(said, at, there)) {
      return at >= 0
          && sameClause(said, at, there)
          && said.token(at).form().equals("ل" + alignment.claim().token(subject).form());
    }
    return AGAINST.contains(said.preposition(at)) && !said.preposition(at).equals("من")
        || said.token(at).form().equals("ل" + alignment.claim().token(subject).form());
  }

  /** «الشركة», «وأضاف الوزير»: a noun alone may mean whoever was named before. */
  private static boolean mayMean(AnalyzedText said, int first, int last) {
    return !isNamed(said, first, Math.min(last, first + 2))
        && said.token(first).is(Trait.DEFINITE)
        && !said.isUnknown(first);
  }

  private static boolean isNamed(AnalyzedText said, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (said.isPerson(i)) {
        return true;
      }
    }
    return false;
  }

  /** The agent stands in the verb's own clause, as object or place: «ينشر في مجلة». */
  private static boolean isBesideVerb(Alignment alignment, int first, int last, int there) {
    AnalyzedText said = alignment.said();
    for (int i = first; i <= last; i++) {
      int at = alignment.at(i);
      if (at >= 0 && sameClause(said, at, there)) {
        String preposition = said.preposition(at);
        return !preposition.isEmpty() && !AGAINST.contains(preposition);
      }
    }
    return false;
  }

  private static boolean sameClause(AnalyzedText text, int a, int b) {
    return text.token(a).clause() == text.token(b).clause();
  }

  /** «دعا مجلس» is not «دعت مجلس»: there the council is not who calls. */
  private static boolean differInGender(Alignment alignment, int verb, int subject, int other) {
    String claimed = bare(alignment.claim().token(verb).form());
    String said = bare(alignment.said().token(alignment.at(verb)).form());
    if (alignment.at(subject) != other
        || VerbShapes.isPresent(claimed)
        || VerbShapes.isPresent(said)) {
      return false;
    }
    return isFeminineOf(claimed, said) || isFeminineOf(said, claimed);
  }

  private static boolean isFeminineOf(String masculine, String feminine) {
    String stem = masculine.replaceFirst("[اي]$", "");
    return feminine.equals(masculine + "ت") || feminine.equals(stem + "ت");
  }

  private static String bare(String form) {
    return form.length() > 3 && form.charAt(0) == 'و' ? form.substring(1) : form;
  }
}
