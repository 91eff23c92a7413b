package dev.isnad.answer;

import dev.isnad.text.FunctionWords;
import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import dev.isnad.text.WordMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Span verbatim = verbatim(sentence, paragraph);
    if (verbatim != null) {
      return new Support(List.of(), verbatim);
    }
    List<Word> claimed = analyzer.analyze(sentence);
    List<Word> said = analyzer.analyze(paragraph);
    Map<String, Set<String>> same = sameWords(claimed, said);
    List<Support.Objection> objections = new ArrayList<>();
    checkFigures(sentence, claimed, new Figures(paragraph, said), objections);
    checkQuotations(sentence, said, objections);
    checkContent(claimed, same, sentence, objections);
    return new Support(
        objections, objections.isEmpty() ? bestQuote(claimed, same, said, paragraph) : null);
  }

  /** Where the sentence stands in the paragraph as whole words: «بلغ 4» is not said by «بلغ 45». */
  private static Span verbatim(String sentence, String paragraph) {
    int at = sentence.isBlank() ? -1 : paragraph.indexOf(sentence);
    while (at >= 0) {
      int end = at + sentence.length();
      if (!cutsWord(paragraph, at) && !cutsWord(paragraph, end)) {
        return new Span(at, end);
      }
      at = paragraph.indexOf(sentence, at + 1);
    }
    return null;
  }

  private static boolean cutsWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    boolean decimal =
        ".,٫٬".indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1));
    return Character.isDigit(text.charAt(at - 1)) && decimal
        || belongsToWord(text.charAt(at - 1)) && belongsToWord(text.charAt(at));
  }

  private static boolean belongsToWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** For each form that is claimed, the paragraph's forms of the same word. */
  private static Map<String, Set<String>> sameWords(List<Word> claimed, List<Word> said) {
    Map<String, WordMatcher.Compared> forms = new LinkedHashMap<>();
    said.forEach(word -> forms.putIfAbsent(word.normalized(), new WordMatcher.Compared(word)));
    Map<String, Set<String>> same = new HashMap<>();
    for (Word word : claimed) {
      WordMatcher matcher = new WordMatcher(word);
      same.computeIfAbsent(
          word.normalized(),
          form ->
              forms.values().stream()
                  .filter(other -> matcher.similarity(other) >= SAME_WORD)
                  .map(other -> other.word().normalized())
                  .collect(Collectors.toSet()));
    }
    return same;
  }

  private static void checkFigures(
      String sentence, List<Word> claimed, Figures said, List<Support.Objection> objections) {
    Figures figures = new Figures(sentence, claimed);
    for (int i = 0; i < claimed.size(); i++) {
      if (!said.holds(figures.claimed(i))) {
        objections.add(
            new Support.Objection(Support.Kind.NUMBER, claimed.get(i).span().in(sentence)));
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
      List<Word> claimed,
      Map<String, Set<String>> same,
      String sentence,
      List<Support.Objection> objections) {
    List<Word> content = claimed.stream().filter(word -> !FunctionWords.contains(word)).toList();
    List<Word> missing =
        content.stream().filter(word -> same.get(word.normalized()).isEmpty()).toList();
    if (content.isEmpty() || missing.size() > (1 - LEAST_CONTENT) * content.size()) {
      String words =
          missing.stream().map(word -> word.span().in(sentence)).collect(Collectors.joining(" "));
      objections.add(new Support.Objection(Support.Kind.CONTENT, words));
    }
  }

  /** The sentence of the paragraph that holds most of the claimed words. */
  private static Span bestQuote(
      List<Word> claimed, Map<String, Set<String>> same, List<Word> said, String paragraph) {
    Span best = null;
    long most = -1;
    int next = 0;
    for (Span sentence : SentenceSplitter.split(paragraph)) {
      Set<String> own = new HashSet<>();
      for (; next < said.size() && said.get(next).span().start() < sentence.end(); next++) {
        own.add(said.get(next).normalized());
      }
      long held =
          claimed.stream()
              .filter(word -> !Collections.disjoint(same.get(word.normalized()), own))
              .count();
      if (held > most) {
        most = held;
        best = sentence;
      }
    }
    return best;
  }
}
