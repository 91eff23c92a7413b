package dev.isnad.answer;

import dev.isnad.text.FunctionWords;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a sentence that can be true by themselves. */
final class SentenceParts {
  private static final Pattern BOUNDARY =
      Pattern.compile("[،؛;,] |(?= (?:بينما|فيما|كما|while|whereas) )");

  /** Fewer content words say nothing that could be checked. */
  private static final int LEAST_WORDS = 3;

  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private SentenceParts() {}

  /** In order; a part too short to be checked stays with the one before it. */
  static List<String> of(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String part : BOUNDARY.split(sentence)) {
      int last = clauses.size() - 1;
      if (last >= 0 && (isShort(part) || isShort(clauses.get(last)))) {
        clauses.set(last, clauses.get(last) + "، " + part.strip());
      } else {
        clauses.add(part.strip());
      }
    }
    return clauses;
  }

  private static boolean isShort(String part) {
    long content = ANALYZER.analyze(part).stream().filter(w -> !FunctionWords.contains(w)).count();
    return content < LEAST_WORDS;
  }
}
