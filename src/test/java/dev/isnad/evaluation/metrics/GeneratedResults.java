package dev.isnad.evaluation.metrics;

import static dev.isnad.evaluation.metrics.ResultBuilder.question;

import dev.isnad.evaluation.run.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Results at random, with their metrics: every status, gold of all kinds and awkward words. */
final class GeneratedResults {

  /** What answers are made of, the awkward as often as the plain. */
  private static final List<String> PIECES =
      List.of(
          "القاهرة",
          "قاهره",
          "القـــاهِرةُ",
          "أحمد",
          "إحمد",
          "ٱلله",
          "مستشفى",
          "مستشفي",
          "ال",
          "إلى",
          "الى",
          "آل",
          "و",
          "والـ",
          "\uFEFB",
          "\uFEF7\uFEAE\uFE91\uFE8E",
          "\uFDFA",
          "ک",
          "کتاب",
          "هۀ",
          "4",
          "٤",
          "۴",
          "1,000",
          "١٬٠٠٠",
          "1.000",
          "1000.0",
          "3.50",
          "٣٫٥",
          "007",
          "0.0",
          "1,234.50",
          "12.5.2024",
          "1.234.567",
          "1,2,3",
          "1234,567",
          "عام2001",
          "2001م",
          "F16",
          "3\u200F.5",
          "٥٪",
          "U.S.",
          "the",
          "The",
          "AN",
          "a",
          "Ça",
          "İstanbul",
          "ΣΑΣ",
          "Größe",
          "twenty-two",
          "don't",
          "،",
          "؟",
          "«",
          "»",
          "…",
          ".",
          ",",
          "$",
          "+",
          "€",
          "°",
          "🕊",
          "👩‍👩‍👧",
          "\u0651",
          "\u0640",
          "\u200C",
          "\u202B",
          "\uFEFF",
          "\u00AD",
          "²",
          "Ⅳ",
          "½",
          "कि",
          "é",
          "e\u0301",
          "\u06DD",
          "٬",
          "٫",
          "\u0674",
          "\u0675",
          "\uD83D\uDD4A\uFE0F",
          "ﬁ",
          "\u1E9E",
          "\uFF13",
          "\uD835\uDFDB",
          "\u0130",
          "لم",
          "لا",
          "من",
          "ـال",
          "الـ",
          "سسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسس");

  private static final List<String> GLUE =
      List.of(" ", " ", " ", "", "\u00A0", "\n", "-", "،", "ـ", ".");

  private GeneratedResults() {}

  static List<QuestionResult> of(int questions, Random random) {
    return IntStream.range(0, questions).mapToObj(i -> one(random, i)).toList();
  }

  private static QuestionResult one(Random random, int number) {
    ResultBuilder result = question("" + number).in("set" + number % 2).tagged("tag" + number % 3);
    List<String> words = words(random);
    if (random.nextInt(6) == 0) {
      result.unanswerable();
    }
    if (random.nextInt(8) > 0) {
      result.accepting(joined(random, words(random)), joined(random, words));
    }
    for (int piece = random.nextInt(4); piece > 0; piece--) {
      result.gold(refs(random, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3)));
    }
    result.ranked(refs(random, random.nextInt(11))).context(random.nextInt(6));
    for (String ref : refs(random, random.nextInt(3))) {
      result.citing(ref, random.nextBoolean(), random.nextBoolean());
      result.sentence(random.nextBoolean(), random.nextBoolean());
    }
    return switch (random.nextInt(6)) {
      case 0 -> result.refused().measured();
      case 1 -> random.nextBoolean() ? result.failed().measured() : result.measured();
      case 2 -> result.predicting(joined(random, words(random))).measured();
      default -> result.predicting(joined(random, changed(random, words))).measured();
    };
  }

  private static List<String> words(Random random) {
    return random.ints(random.nextInt(6), 0, PIECES.size()).mapToObj(PIECES::get).toList();
  }

  private static List<String> changed(Random random, List<String> words) {
    List<String> changed = new ArrayList<>(words);
    if (random.nextBoolean()) {
      changed.addAll(random.nextInt(changed.size() + 1), words(random));
    }
    return changed;
  }

  private static String joined(Random random, List<String> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(word -> joined.append(word).append(GLUE.get(random.nextInt(GLUE.size()))));
    return joined.toString();
  }

  private static String[] refs(Random random, int count) {
    return random
        .ints(1, 13)
        .distinct()
        .limit(count)
        .mapToObj(paragraph -> "a#b#" + paragraph)
        .toArray(String[]::new);
  }
}
