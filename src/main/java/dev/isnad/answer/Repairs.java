package dev.isnad.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a model's repairs: a line {@code 1: sentence [KEY].} for each doubtful sentence. */
final class Repairs {
  private static final Pattern LINE = Pattern.compile("^\\W{0,4}(\\p{Nd}{1,2}) ?[:.)-] ?(.*)$");

  private Repairs() {}

  /** Verifies each repair; what stands in no such line is ignored. */
  static void read(String text, Draft draft) {
    List<Draft.Doubtful> doubtful = draft.doubtful();
    String bounded = text.substring(0, Math.min(text.length(), DraftReader.LONGEST_DRAFT));
    bounded
        .lines()
        .map(line -> LINE.matcher(line.strip()))
        .filter(Matcher::matches)
        .filter(line -> isNumberOf(line, doubtful))
        .forEach(line -> repair(doubtful.get(number(line) - 1), line.group(2), draft));
  }

  /** A repair may have become two sentences. */
  private static void repair(Draft.Doubtful former, String text, Draft draft) {
    DraftReader reader = new DraftReader();
    reader.add(text).forEach(sentence -> draft.repair(former, sentence));
    reader.end().forEach(sentence -> draft.repair(former, sentence));
  }

  private static boolean isNumberOf(Matcher line, List<Draft.Doubtful> doubtful) {
    return number(line) >= 1 && number(line) <= doubtful.size();
  }

  private static int number(Matcher line) {
    return Integer.parseInt(line.group(1));
  }
}
