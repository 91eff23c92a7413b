package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who says what in a text: each verb of saying opens a stretch that lasts until the next one or to
 * the sentence's end. Where it names nobody («وأضاف أن»), the last speaker goes on.
 */
final class Attributions {
  private static final WordList SAYING =
      WordList.of(
          "قال يقول أضاف يضيف أوضح يوضح أكد يؤكد ذكر يذكر أعلن يعلن صرح يصرح أشار يشير رأى يرى ترى رأت"
              + " اعتبر يعتبر اعتقد يعتقد لفت يلفت نوه ينوه شدد يشدد كشف يكشف نفى ينفي نفت أفاد يفيد"
              + " وصف يصف انتقد ينتقد حذر يحذر طالب يطالب توقع يتوقع رجح يرجح اتهم يتهم زعم يزعم تابع"
              + " يتابع أردف يردف اعترف يعترف أقر يقر استبعد يستبعد أبلغ أخبر روى يروي حكى "
              + " نبه ينبه دعا يدعو دعت اقترح يقترح شكا اشتكى ادعى جزم عزا يعزو عزت"
              + " said says added told stated explained noted believes argued warned announced reported"
              + " claimed according denied confirmed");

  /** Verbs of saying that are nouns, names or other verbs as well: only before «أن». */
  private static final WordList AMBIGUOUS = WordList.of("رأى روى بين دعت وصف");

  private static final WordList SAYING_THERE =
      WordList.of(
          "قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة مشيرا مشيرة معتبرا معتبرة مبينا محذرا محذرة"
              + " لافتا لافتة منوها داعيا مطالبا adding saying");

  private static final WordList ACCORDING =
      WordList.of("بحسب حسب حسبما وفق وفقا طبقا نقلا لسان قول رأي نظر according");

  private static final WordList THAT =
      WordList.of("إن أن أنه أنها أنهم بأن بأنه بأنها بأنهم إنه إنها إنهم أنهما إنهما بأنهما that");

  private static final WordList OPENERS =
      WordList.of("فيما بينما لكن ولكن غير أما في حين كما حيث while but whereas although however");

  private static final int LONGEST_NAME = 12;

  /**
   * What one speaker says.
   *
   * @param speaker the words that name the speaker; empty where nobody is named
   * @param from its first word
   * @param to its last word
   */
  record Attribution(Set<Integer> speaker, int from, int to) {

    boolean covers(int index) {
      return index >= from && index <= to;
    }
  }

  private final AnalyzedText text;
  private final List<Attribution> all = new ArrayList<>();

  Attributions(AnalyzedText text) {
    this.text = text;
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i == text.size() || text.token(i).sentence() != text.token(start).sentence()) {
        addSentence(start, i - 1);
        start = i;
      }
    }
  }

  List<Attribution> all() {
    return all;
  }

  private void addSentence(int first, int last) {
    int start = first;
    for (int cue = first; cue <= last; cue++) {
      String form = text.token(cue).form();
      if (ACCORDING.has(form)) {
        Set<Integer> speaker = behind(cue, last);
        if (!speaker.isEmpty()) {
          close(cue - 1);
          int end = speaker.stream().mapToInt(i -> i).max().getAsInt();
          all.add(new Attribution(speaker, cue == first ? cue : start, cue == first ? last : cue));
          start = end + 1;
          cue = end;
        }
      } else if (isSaying(cue)) {
        int opening = cue;
        Set<Integer> speaker = SAYING_THERE.has(form) ? Set.of() : behind(cue, last);
        if (speaker.isEmpty() && (all.isEmpty() || form.charAt(0) != 'و')) {
          opening = Math.max(start, opening(cue, first));
          speaker = names(opening, cue - 1);
        }
        if (speaker.isEmpty() && !all.isEmpty()) {
          speaker = all.get(all.size() - 1).speaker();
        }
        close(opening - 1);
        all.add(new Attribution(speaker, opening, last));
        start = cue + 1;
      }
    }
  }

  /** The stretch that is open ends where the next begins. */
  private void close(int end) {
    if (!all.isEmpty() && all.get(all.size() - 1).to() > end) {
      Attribution open = all.remove(all.size() - 1);
      if (open.from() <= end) {
        all.add(new Attribution(open.speaker(), open.from(), end));
      }
    }
  }

  private boolean isSaying(int index) {
    Token token = text.token(index);
    char first = token.form().charAt(0);
    return SAYING_THERE.has(token.form())
        || !token.is(Trait.DEFINITE)
            && first != 'ب'
            && first != 'ل'
            && (!AMBIGUOUS.has(token.form()) || hasContent(index))
            && !text.isPerson(index)
            && SAYING.hasStemOf(token)
            && (first < 0x80
                || token.is(Trait.VERBAL)
                || token.is(Trait.FUNCTION)
                || hasContent(index));
  }

  /** «وصفته المبعوثة بأنه خطوة»: what is said follows. */
  private boolean hasContent(int index) {
    for (int i = index + 1; i < text.size() && isOneClause(index, i); i++) {
      if (THAT.has(text.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause of the verb begins: behind the last opener or conjunction before it. */
  private int opening(int cue, int first) {
    for (int i = cue; i > first; i--) {
      if (OPENERS.has(text.token(i).form()) || i < cue && text.token(i).form().equals("اما")) {
        return i;
      }
    }
    return first;
  }

  /** The words that name the speaker behind the verb: up to what is said. */
  private Set<Integer> behind(int cue, int last) {
    int from = cue + 1;
    if (from <= last && text.token(from).form().equals("عن")) {
      from++;
    }
    int end = from;
    int preposition = -1;
    while (end <= last && end <= cue + LONGEST_NAME && isOneClause(from, end)) {
      String form = text.token(end).form();
      if (THAT.has(form)) {
        break;
      }
      if (preposition < 0 && (ends(form) || isObject(from, end))) {
        preposition = end;
      }
      end++;
    }
    boolean said = end <= last && THAT.has(text.token(end).form());
    return names(from, (said || preposition < 0 ? end : preposition) - 1);
  }

  private boolean isOneClause(int a, int b) {
    return text.token(a).clause() == text.token(b).clause();
  }

  /** «أعلن الجيش | استعادة»: an indefinite word behind a definite one is no part of its name. */
  private boolean isObject(int from, int index) {
    return index > from
        && text.token(index - 1).is(Trait.DEFINITE)
        && text.token(index).lexeme().isVocabulary()
        && !text.token(index).is(Trait.DEFINITE)
        && !text.token(index).is(Trait.TITLE)
        && !text.isProper(index);
  }

  private static boolean ends(String form) {
    return Set.of("من", "علي", "الي", "عن", "في", "خلال", "بعد", "قبل").contains(form);
  }

  private Set<Integer> names(int from, int to) {
    Set<Integer> names = new LinkedHashSet<>();
    for (int i = from; i <= to; i++) {
      Token token = text.token(i);
      if (token.isContent() && text.figures().over(i) == null && !isSaying(i)) {
        names.add(i);
      }
    }
    return names;
  }
}
