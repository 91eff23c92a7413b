package dev.isnad.evaluation.questions;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether an answer stands in a paragraph, whatever way both are spelt. */
final class AnswerPlaces {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  /** Paragraphs answer many questions of a set, and taking one apart costs most. */
  private final Map<String, List<Word>> wordsOfText = new HashMap<>();

  /** Whether the words of {@code answer} stand in {@code text}, side by side and in order. */
  boolean stands(String answer, String text) {
    List<Word> sought = ANALYZER.analyze(answer);
    List<Word> words = wordsOfText.computeIfAbsent(text, ANALYZER::analyze);
    for (int from = 0; from + sought.size() <= words.size(); from++) {
      if (startsAt(sought, words, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(List<Word> sought, List<Word> words, int from) {
    for (int i = 0; i < sought.size(); i++) {
      if (!isSame(sought.get(i), words.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  /** «دينار» stands in «الدينار», too. */
  private static boolean isSame(Word one, Word other) {
    return one.normalized().equals(other.normalized()) || one.lightStem().equals(other.lightStem());
  }
}
