package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import dev.isnad.text.WordAnalyzer;
import dev.isnad.text.WordForms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text are denied and which are only announced, feared or claimed by somebody. A
 * particle governs the next word that says something, and loosely a few behind it in its clause.
 */
final class Polarity {
  private static final Set<String> NEGATIONS =
      forms(
          "لا ولا لم ولم فلم لن ولن ليس وليس ليست وليست ليسوا غير وغير دون بدون عدم وعدم بعدم لعدم"
              + " انعدام بلا بدلا عوضا instead not no never without cannot nor neither nobody none");

  /** Verbs that deny what depends on them. */
  private static final Set<String> DENIALS =
      forms(
          "نفى نفت ينفي تنفي نافيا نافية ونفى ونفت أنكر أنكرت امتنع امتنعت وامتنع وامتنعت فشل فشلت"
              + " وفشل وفشلت أخفق أخفقت عجز عجزت يعجز تعجز عجزه تعذر تعذرت يتعذر استحال تفادى تجنب خلا خلت يخلو غياب غاب غابت يغيب تغيب رفض رفضت ورفض ورفضت يرفض ترفض رفضه رفضها رافضا رافضة انعدم كف كفت عدل عدلت استبعد استبعدت يستبعد تستبعد واستبعد واستبعدت denied denies refused failed");

  /** «لا يزال» and its kin affirm. */
  private static final Set<String> NO_NEGATED =
      forms("يزال تزال يزالون زال زالت يزل تزل سيما بد شك فقط only");

  private static final Set<String> EXCEPTIONS = forms("إلا سوى except");

  private static final Set<String> HEDGES =
      forms(
          "قد وقد ربما لعل يعتزم تعتزم يعتزمون اعتزام اعتزامه تنوي ينوي نية يخطط تخطط يخططون خطة خطط"
              + " المتوقع متوقع المقرر مقرر المنتظر المرتقب المزمع المحتمل يحتمل محتمل احتمال يتوقع"
              + " تتوقع توقع توقعت يرجح ترجح رجح المرجح تعهد تعهدت وتعهد وتعهدت يتعهد"
              + " تتعهد وعد وعدت ووعد ووعدت هدد هددت يهدد تهدد سوف يشتبه يزعم زعم مزاعم اتهم اتهمت"
              + " واتهم واتهمت اتهام تهمة بتهمة اتهامات دعا دعت ودعا ودعت يدعو تدعو طالب طالبت وطالب وطالبت يطالب"
              + " تطالب مطالبين مطالبا طلب طلبت يأمل تأمل أمل يسعى تسعى يريد تريد اقترح اقترحت يقترح"
              + " تقترح مقترح أوصى أوصت وأوصى توصية حاول حاولت يحاول تحاول محاولة عرض يدرس تدرس"
              + " ضرورة ينبغي يجب مستعد استعداد وشك يوشك أوشك كاد يكاد حذر يحذر تحذير خشي يخشى خشية مخاوف احتاج يحتاج حال لو تمنى يتمنى حث يحث ناشد يناشد توعد يتوعد هدف يهدف شرط بشرط تقدم بطلب may might could plans plan planned planning expected"
              + " expects intends hopes hoped would likely possible possibly perhaps allegedly alleged"
              + " accused called urged proposed suspected threatened vowed promised pledged aims seeks"
              + " considering will");

  /** What stands before these is denied with what stands behind them. */
  private static final Set<String> COPULAS = forms("ليس ليست ليسوا");

  /** Hedges that name no speaker's act: who adds one claims less. */
  private static final Set<String> PLANS =
      forms(
          "قد وقد ربما لعل يعتزم تعتزم ينوي تنوي يخطط تخطط المتوقع متوقع المقرر مقرر المنتظر المرتقب"
              + " المحتمل يحتمل يتوقع سوف may might could expected plans likely possibly");

  private static final Set<String> POSSIBLE = forms("يمكن ممكن بالإمكان بإمكان");

  /** What is denied is the word behind these. */
  private static final Set<String> AUXILIARIES =
      forms(
          "يعد تعد يعودوا يكن تكن يكونوا يتم تتم يسبق يكد تكد يستطع تستطع يتمكن تتمكن يتمكنوا قادر"
              + " قادرة قادرين يوجد توجد أي أية يجر تجر يحدث");

  private static final int DIRECT_REACH = 3;
  private static final int LOOSE_REACH = 8;
  private static final int HEDGE_REACH = 14;

  /** What stands over a word. */
  enum Negation {
    NONE,
    /** In a particle's clause, but not what it denies first. */
    LOOSE,
    DIRECT,
    /** Depends on a verb of denying. */
    DENIED
  }

  private final Negation[] negations;
  private final boolean[] hedged;
  private final boolean[] negating;
  private final boolean[] undone;
  private final boolean[] hedging;

  Polarity(List<Token> tokens) {
    this.negations = new Negation[tokens.size()];
    this.hedged = new boolean[tokens.size()];
    this.negating = new boolean[tokens.size()];
    this.undone = new boolean[tokens.size()];
    this.hedging = new boolean[tokens.size()];
    Arrays.fill(negations, Negation.NONE);
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      if (NEGATIONS.contains(form)) {
        negate(tokens, i);
      } else if (DENIALS.contains(form) && negations[i] != Negation.DIRECT) {
        negating[i] = true;
        spread(tokens, i, HEDGE_REACH, Negation.DENIED);
      }
      if (form.equals("ان")
          && i > 0
          && tokens.get(i - 1).form().equals("قبل")
          && i + 1 < undone.length) {
        undone[i + 1] = true;
      }
      boolean hedge = isHedge(tokens.get(i)) && isOpen(tokens, i);
      hedging[i] = hedge && PLANS.contains(form);
      if (hedge || VerbShapes.isFuture(form) && tokens.get(i).is(Trait.VERB)) {
        for (int j = i + 1;
            j < tokens.size() && j <= i + HEDGE_REACH && joined(tokens, i, j);
            j++) {
          hedged[j] = true;
        }
      }
    }
  }

  Negation negation(int index) {
    return negations[index];
  }

  /** «قبل أن يكتمل»: it is not told whether it came to that. */
  boolean isUndone(int index) {
    return undone[index];
  }

  /** Whether the word is a particle or verb that denies another. */
  boolean isNegating(int index) {
    return negating[index];
  }

  /** Whether the word itself announces, supposes or asks: it makes a sentence weaker. */
  boolean isHedging(int index) {
    return hedging[index];
  }

  /** Whether the word depends on one that only announces, supposes or asks for it. */
  boolean isHedged(int index) {
    return hedged[index];
  }

  private static boolean isHedge(Token token) {
    return HEDGES.contains(token.form())
        || !token.is(Trait.FUNCTION)
            && token.form().charAt(0) > 0x80
            && !token.form().startsWith("ت")
            && WordForms.stems(token.form()).stream().anyMatch(HEDGES::contains)
        || POSSIBLE.contains(token.form());
  }

  private void negate(List<Token> tokens, int particle) {
    int head = particle + 1;
    boolean unless = particle > 0 && tokens.get(particle - 1).form().equals("ما");
    if (unless
        || head >= tokens.size()
        || NO_NEGATED.contains(tokens.get(head).form())
        || tokens.get(particle).form().equals("غير") && tokens.get(head).form().startsWith("ان")) {
      return;
    }
    for (int i = head; i < tokens.size() && i <= particle + 12; i++) {
      if (EXCEPTIONS.contains(tokens.get(i).form())) {
        return;
      }
    }
    negating[particle] = true;
    if (COPULAS.contains(tokens.get(particle).form())) {
      for (int i = particle - 1; i >= 0 && joined(tokens, i, particle); i--) {
        negations[i] = Negation.LOOSE;
      }
    }
    while (head < tokens.size()
        && head <= particle + DIRECT_REACH
        && tokens.get(head).is(Trait.FUNCTION)) {
      head++;
    }
    if (head >= tokens.size() || !joined(tokens, particle, head)) {
      return;
    }
    negations[head] = Negation.DIRECT;
    if (AUXILIARIES.contains(tokens.get(head).form())) {
      spreadToVerbs(tokens, head);
      head += DIRECT_REACH;
    }
    spread(tokens, head, LOOSE_REACH, Negation.LOOSE);
  }

  private void spreadToVerbs(List<Token> tokens, int head) {
    for (int i = head + 1; i <= head + LOOSE_REACH && i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean behind = Set.of("في", "من", "علي").contains(tokens.get(i - 1).form());
      boolean event = (token.is(Trait.VERB) || behind) && !token.lexeme().isPlace();
      if (joined(tokens, head, i) && event && token.isContent()) {
        negations[i] = Negation.DIRECT;
        if (!token.is(Trait.DEFINITE)) {
          return;
        }
      }
    }
  }

  private void spread(List<Token> tokens, int from, int reach, Negation negation) {
    for (int i = from + 1; i < tokens.size() && i <= from + reach && joined(tokens, from, i); i++) {
      if (negations[i] == Negation.NONE) {
        negations[i] = negation;
      }
    }
  }

  /** «قد يزور» is open, «قد زار» is not. */
  private static boolean isOpen(List<Token> tokens, int index) {
    return !tokens.get(index).form().endsWith("قد")
        || index + 1 < tokens.size() && VerbShapes.isPresent(tokens.get(index + 1).form());
  }

  private static boolean joined(List<Token> tokens, int a, int b) {
    return tokens.get(a).clause() == tokens.get(b).clause();
  }

  private static Set<String> forms(String words) {
    Set<String> forms = new HashSet<>();
    new WordAnalyzer().analyze(words).forEach(word -> forms.add(word.normalized()));
    return Set.copyOf(forms);
  }
}
