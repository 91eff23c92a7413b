package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the sentence affirms in other words what the paragraph denies or only supposes: most of
 * what it takes from one place of the paragraph stands there behind a negation («لم تصل الحمم إلى
 * القرى»), a supposition («قد») or an announcement («سوف»), and it has none of its own.
 */
final class ScopeCheck implements Check {
  private static final int LONGEST = 14;
  private static final int LEAST_WORDS = 2;

  private static final WordList PARTICLES =
      WordList.of("لا لم لن ليس ليست ليسوا دون بدون عدم بعدم لعدم not never no without cannot");

  private static final WordList AFFIRMED =
      WordList.of("يزال تزال يزالون زال زالت يزل تزل سيما بد شك فقط only");

  /** With one of these a sentence denies, too. */
  private static final WordList DENYING =
      WordList.of(
          "لا لم لن ليس ليست ليسوا غير دون بدون عدم بعدم لعدم بلا ما نفى ينفي نفت نفي رفض يرفض امتنع"
              + " يمتنع فشل يفشل أخفق عجز يعجز غاب يغيب غياب خلا يخلو خلت استثنى يستثني استثناء"
              + " باستثناء عدا ماعدا سوى إلا فقط وحده وحدها قصر اقتصر يقتصر انعدام منع يمنع حظر يحظر"
              + " استبعد يستبعد نجا ينجو بقي يبقى أبقى ظل يظل ظلت بقيت لايزال مازال ما زال"
              + " أحجم يحجم تجنب يتجنب حرم يحرم افتقر يفتقر نقص ينقص قلة ضد عارض يعارض أوقف"
              + " توقف يتوقف ألغى يلغي تخلى سكت صمت تحفظ يتحفظ تكتم كتم أخفى مجهول مجهولة"
              + " رغم خلافا بعكس بمنأى بعيدا بعيدة أقل خارج أبدا قط"
              + " not never no without cannot nor neither nobody none denied denies refused failed"
              + " only except despite");

  private static final WordList POSSIBLE =
      WordList.of(
          "ربما لعل المحتمل يحتمل محتمل محتملة احتمال يتوقع توقع متوقع المتوقع توقعات يرجح رجح المرجح"
              + " مرجح ترجيح يمكن الممكن ممكن إمكان إمكانية يشتبه اشتبه مشتبه اشتباه يزعم زعم مزاعم"
              + " اتهم يتهم اتهام خشي يخشى خشية تخوف مخاوف حذر يحذر تحذير هدد يهدد تهديد يعتقد اعتقد"
              + " أمل يأمل يظن ظن شك يدرس يبحث نظر may might possible possibly perhaps likely"
              + " suspected alleged allegedly feared warned threatened considering believed");

  private static final WordList PLANNED =
      WordList.of(
          "يعتزم اعتزم اعتزام عزم ينوي نوى نية نيته نيتها يخطط خطط خطة خطط مخطط المقرر مقرر المنتظر"
              + " منتظر المرتقب مرتقب المزمع مزمع تعهد يتعهد وعد يعد سوف دعا يدعو دعت دعوة طالب يطالب مطالبة"
              + " مطلب مطالب طلب يطلب يسعى سعى يريد أراد يرغب اقترح يقترح اقتراح مقترح أوصى يوصي توصية"
              + " حاول يحاول محاولة عرض ينبغي يجب ضرورة ضروري هدف يهدف بهدف كي ناشد يناشد حث يحث"
              + " plan planned planning expected expects intends hopes would will called urged"
              + " proposed vowed promised pledged aims seeks should must");

  /** What the sentence may hold instead: words of what is to come. */
  private static final WordList COMING =
      WordList.of(
          "المقبل المقبلة القادم القادمة لاحقا قريبا غدا مستقبلا مستقبلي موعد موعدا شرط بشرط إذا لو"
              + " استعداد يستعد تستعد مرشح مرشحة خطر طموح مشروع next future if coming");

  private static final WordList THAT = WordList.of("أن بأن أنه أنها بأنه بأنها that");

  /** «حذر من أن النهر فقد» tells a fact. */
  private static final WordList WARNING = WordList.of("حذر يحذر تحذير warned");

  private enum Mood {
    DENIED,
    POSSIBLE,
    PLANNED
  }

  /** The words that a particle or verb governs, itself not among them. */
  private record Scope(Mood mood, int cue, int from, int to) {

    boolean covers(int index) {
      return index >= from && index <= to;
    }
  }

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Scope scope : scopes(alignment.said())) {
      if (!isMarked(alignment, scope) && isTakenFrom(alignment, scope)) {
        Support.Kind kind =
            scope.mood() == Mood.DENIED ? Support.Kind.NEGATION : Support.Kind.CERTAINTY;
        objections.add(Check.objection(kind, alignment, 0, claim.size() - 1));
      }
    }
  }

  private static List<Scope> scopes(AnalyzedText said) {
    List<Scope> scopes = new ArrayList<>();
    for (Token token : said.tokens()) {
      Mood mood = mood(said, token);
      if (mood == null) {
        continue;
      }
      int from = token.index() + (VerbShapes.isFuture(token.form()) ? 0 : 1);
      int to = end(said, token, from, mood);
      boolean exception = mood == Mood.DENIED && excepts(said, from, to);
      if (to > from && !exception && !AFFIRMED.has(said.token(from).form())) {
        scopes.add(new Scope(mood, token.index(), from, to - 1));
      }
    }
    return scopes;
  }

  /** To the end of the clause, or of the sentence where «أن» follows. */
  private static int end(AnalyzedText said, Token cue, int from, Mood mood) {
    int to = from;
    boolean that = false;
    while (to < said.size()
        && to < from + (that ? 2 * LONGEST : LONGEST)
        && (that
            ? said.token(to).sentence() == cue.sentence()
            : said.token(to).clause() == cue.clause())) {
      that |= mood == Mood.POSSIBLE && THAT.has(said.token(to).form());
      to++;
    }
    return that && WARNING.hasStemOf(cue) ? from : to;
  }

  private static boolean excepts(AnalyzedText said, int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordList.of("إلا سوى except until").has(said.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static Mood mood(AnalyzedText said, Token token) {
    String form = token.form();
    if (PARTICLES.has(form)) {
      return Mood.DENIED;
    }
    boolean verb = !token.is(Trait.DEFINITE) && !said.isPerson(token.index());
    int next = token.index() + 1;
    if (form.equals("قد") || form.equals("وقد")) {
      boolean open = next < said.size() && VerbShapes.isPresent(said.token(next).form());
      return open ? Mood.POSSIBLE : null;
    }
    if (said.polarity().negation(token.index()) == Polarity.Negation.DIRECT) {
      return null;
    }
    if (POSSIBLE.hasStemOf(token) && (verb || POSSIBLE.has(form))) {
      return Mood.POSSIBLE;
    }
    boolean planned = verb && PLANNED.hasStemOf(token) || PLANNED.has(form);
    return planned || VerbShapes.isFuture(form) ? Mood.PLANNED : null;
  }

  /** Whether the sentence denies or supposes, too, in whatever words. */
  private static boolean isMarked(Alignment alignment, Scope scope) {
    for (Token token : alignment.claim().tokens()) {
      boolean person = alignment.claim().isPerson(token.index());
      boolean marked =
          switch (scope.mood()) {
            case DENIED -> DENYING.hasStemOf(token);
            case POSSIBLE -> isPossible(token);
            case PLANNED -> isPossible(token) || isComing(token);
          };
      if (!person && (marked || alignment.places(token.index()).contains(scope.cue()))) {
        return !VerbShapes.isFuture(alignment.said().token(scope.cue()).form()) || marked;
      }
    }
    return false;
  }

  private static boolean isPossible(Token token) {
    return POSSIBLE.hasStemOf(token) || token.form().equals("قد") || token.form().equals("وقد");
  }

  private static boolean isComing(Token token) {
    boolean present =
        VerbShapes.isPresent(token.form()) && !token.is(Trait.DEFINITE) && token.is(Trait.VERBAL);
    return PLANNED.hasStemOf(token) || COMING.has(token.form()) || present;
  }

  /** Whether more of the sentence stands there alone than in any other clause alone. */
  private static boolean isTakenFrom(Alignment alignment, Scope scope) {
    AnalyzedText claim = alignment.claim();
    int inside = 0;
    int alone = 0;
    Map<Integer, Integer> outside = new HashMap<>();
    for (Token token : claim.tokens()) {
      List<Integer> places = alignment.places(token.index());
      if (places.isEmpty() || claim.isPerson(token.index()) || token.is(Trait.TITLE)) {
        continue;
      }
      alone += places.stream().allMatch(scope::covers) ? 1 : 0;
      inside += places.stream().anyMatch(scope::covers) ? 1 : 0;
      places.stream()
          .map(place -> alignment.said().token(place).clause())
          .distinct()
          .forEach(clause -> outside.merge(clause, 1, Integer::sum));
    }
    outside.remove(alignment.said().token(scope.cue()).clause());
    int most = outside.values().stream().mapToInt(i -> i).max().orElse(0);
    return alone >= LEAST_WORDS && inside >= most && !hasOpposite(alignment, scope);
  }

  private static boolean hasOpposite(Alignment alignment, Scope scope) {
    for (Token token : alignment.claim().tokens()) {
      for (int i = scope.from(); i <= scope.to() && scope.mood() == Mood.DENIED; i++) {
        if (Lexicon.bundled().areOpposite(token.lexeme(), alignment.said().token(i).lexeme())) {
          return true;
        }
      }
    }
    return false;
  }
}
