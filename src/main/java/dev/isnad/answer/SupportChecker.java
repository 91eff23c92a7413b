package dev.isnad.answer;

import dev.isnad.text.FunctionWords;
import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import dev.isnad.text.WordMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that a paragraph supports a sentence, whoever wrote the sentence: its numbers and quoted
 * words stand in the paragraph, and so do most of its content words; and finds the words that say
 * it. A verbatim sentence passes by itself.
 */
public final class SupportChecker {
  /** The least share of a sentence's content words that its paragraph must hold. */
  private static final double LEAST_CONTENT = 0.75;

  /** From here two words count as the same: an inflection that the stemmers miss. */
  private static final double SAME_WORD = 0.6;

  /** No two quantifiers touch, so the match takes linear time on any input. */
  private static final Pattern QUOTED = Pattern.compile("«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"");

  private final WordAnalyzer analyzer = new WordAnalyzer();

  /** Whether {@code paragraph} supports {@code sentence}, and with which words. */
  public Support check(String sentence, String paragraph) {
    int verbatim = sentence.isBlank() ? -1 : paragraph.indexOf(sentence);
    if (verbatim >= 0) {
      return new Support(List.of(), new Span(verbatim, verbatim + sentence.length()));
    }
    List<Word> claimed = analyzer.analyze(sentence);
    List<Word> said = analyzer.analyze(paragraph);
    List<Support.Objection> objections = new ArrayList<>();
    checkNumbers(claimed, said, sentence, objections);
    checkQuotations(sentence, said, objections);
    checkContent(claimed, said, sentence, objections);
    return new Support(
        objections, objections.isEmpty() ? bestQuote(claimed, said, paragraph) : null);
  }

  private static void checkNumbers(
      List<Word> claimed, List<Word> said, String sentence, List<Support.Objection> objections) {
    Set<String> numbers = said.stream().map(Word::normalized).collect(Collectors.toSet());
    for (Word word : claimed) {
      if (isNumber(word) && !numbers.contains(word.normalized())) {
        objections.add(new Support.Objection(Support.Kind.NUMBER, word.span().in(sentence)));
      }
    }
  }

  private void checkQuotations(
      String sentence, List<Word> said, List<Support.Objection> objections) {
    List<String> paragraph = said.stream().map(Word::normalized).toList();
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      List<String> words = analyzer.analyze(quoted.group()).stream().map(Word::normalized).toList();
      if (Collections.indexOfSubList(paragraph, words) < 0) {
        objections.add(new Support.Objection(Support.Kind.QUOTATION, quoted.group()));
      }
    }
  }

  private static void checkContent(
      List<Word> claimed, List<Word> said, String sentence, List<Support.Objection> objections) {
    List<Word> content = claimed.stream().filter(word -> !FunctionWords.contains(word)).toList();
    List<Word> missing = content.stream().filter(word -> !holds(said, word)).toList();
    if (content.isEmpty() || missing.size() > (1 - LEAST_CONTENT) * content.size()) {
      String words =
          missing.stream().map(word -> word.span().in(sentence)).collect(Collectors.joining(" "));
      objections.add(new Support.Objection(Support.Kind.CONTENT, words));
    }
  }

  private static boolean holds(List<Word> words, Word wanted) {
    WordMatcher matcher = new WordMatcher(wanted);
    return words.stream()
        .anyMatch(word -> matcher.similarity(new WordMatcher.Compared(word)) >= SAME_WORD);
  }

  /** The sentence of the paragraph that holds most of the claimed words. */
  private static Span bestQuote(List<Word> claimed, List<Word> said, String paragraph) {
    Span best = null;
    long most = -1;
    for (Span sentence : SentenceSplitter.split(paragraph)) {
      List<Word> own =
          said.stream()
              .filter(
                  word ->
                      word.span().start() >= sentence.start()
                          && word.span().end() <= sentence.end())
              .toList();
      long held = claimed.stream().filter(word -> holds(own, word)).count();
      if (held > most) {
        most = held;
        best = sentence;
      }
    }
    return best;
  }

  private static boolean isNumber(Word word) {
    return Character.isDigit(word.normalized().charAt(0));
  }
}
