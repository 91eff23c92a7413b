package dev.isnad.answer;

import java.util.List;

/**
 * Verbs that tell one event from two sides: «سلّم زيد الرسالة إلى عمرو» is «تسلّم عمرو الرسالة من
 * زيد».
 */
final class Converse {
  private record Pair(WordList one, WordList other) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              WordList.of(
                  "سلم يسلم أرسل يرسل بعث يبعث منح يمنح أعطى يعطي قدم يقدم باع يبيع أهدى يهدي وهب"
                      + " صدر يصدر أقرض يقرض دفع يدفع سدد أجر أبلغ يبلغ درس علم sent gave sold paid"),
              WordList.of(
                  "تسلم يتسلم استلم يستلم تلقى يتلقى حصل يحصل نال ينال اشترى يشتري ابتاع استورد"
                      + " يستورد أخذ اقترض يقترض استأجر تعلم يتعلم received got bought")),
          new Pair(
              WordList.of(
                  "فاز يفوز هزم يهزم تغلب يتغلب تفوق يتفوق تقدم يتقدم أطاح أقصى قهر سبق beat defeated"),
              WordList.of("خسر يخسر انهزم ينهزم سقط تأخر يتأخر lost")),
          new Pair(
              WordList.of("استقبل يستقبل استضاف يستضيف hosted"),
              WordList.of("زار يزور وصل يصل توجه visited")),
          new Pair(WordList.of("عين يعين وظف يوظف appointed"), WordList.of("تولى يتولى خلف يخلف")),
          new Pair(WordList.of("سبق يسبق"), WordList.of("تلا يتلو أعقب يعقب تبع")));

  private Converse() {}

  /** Whether the two verbs tell one event from opposite sides. */
  static boolean areConverse(Token a, Token b) {
    for (Pair pair : PAIRS) {
      if (is(pair.one(), pair.other(), a) && is(pair.other(), pair.one(), b)
          || is(pair.other(), pair.one(), a) && is(pair.one(), pair.other(), b)) {
        return true;
      }
    }
    return false;
  }

  /** «تسلم» is the feminine of «سلم» only behind a present's prefix: the listed form counts. */
  private static boolean is(WordList list, WordList other, Token token) {
    return list.hasStemOf(token) && !other.has(bare(token.form()));
  }

  private static String bare(String form) {
    String verb = WordList.withoutConjunction(form);
    return verb.endsWith("ت") && verb.length() > 3 ? verb.substring(0, verb.length() - 1) : verb;
  }
}
