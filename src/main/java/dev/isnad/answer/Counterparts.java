package dev.isnad.answer;

import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verbs that say the same with the parties exchanged: who wins against one is who the other loses
 * to. They contradict each other only if the parties are not exchanged.
 */
final class Counterparts {
  private static final List<Set<String>> FIRST =
      List.of(
          stems("فاز يفوز هزم يهزم تغلب يتغلب انتصر ينتصر تفوق فوز انتصار"),
          stems("باع يبيع بيع"),
          stems("سلم يسلم منح يمنح قدم أعطى أرسل"),
          stems("beat won defeated"),
          stems("sold sell"));

  private static final List<Set<String>> SECOND =
      List.of(
          stems("خسر يخسر انهزم سقط هزيمة خسارة"),
          stems("اشترى يشتري شراء اقتنى"),
          stems("تسلم يتسلم استلم نال تلقى حصل"),
          stems("lost lose"),
          stems("bought buy purchased"));

  private Counterparts() {}

  /** Whether the sentence's word is the paragraph's word seen from the other party. */
  static boolean holds(Alignment alignment, int claimed, int said) {
    if (!arePair(alignment.claim().token(claimed), alignment.said().token(said))) {
      return false;
    }
    int subject = firstAligned(alignment, claimed + 1);
    return subject >= 0
        && alignment.at(subject) > said
        && !alignment.said().preposition(alignment.at(subject)).isEmpty();
  }

  private static boolean arePair(Token a, Token b) {
    for (int i = 0; i < FIRST.size(); i++) {
      if (is(a, FIRST.get(i)) && is(b, SECOND.get(i))
          || is(a, SECOND.get(i)) && is(b, FIRST.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Token token, Set<String> stems) {
    return token.lexeme().stems().stream().anyMatch(stems::contains);
  }

  private static int firstAligned(Alignment alignment, int from) {
    for (int i = from; i < alignment.claim().size() && i < from + 3; i++) {
      if (alignment.isAligned(i)) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> stems(String words) {
    return new WordAnalyzer()
        .analyze(words).stream().map(word -> word.normalized()).collect(Collectors.toSet());
  }
}
