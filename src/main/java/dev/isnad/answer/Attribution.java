package dev.isnad.answer;

import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the paragraphs that support a drafted sentence: of those that it cites each that supports
 * it by itself; or those that support it clause by clause; or, where the markers are wrong or
 * missing, the best ranked paragraph that supports it by itself.
 */
final class Attribution {
  private final Map<String, RankedParagraph> sources;
  private final SupportChecker checker;

  /** Each paragraph is taken apart once, however many sentences are held against it. */
  private final Map<RankedParagraph, AnalyzedText> texts = new IdentityHashMap<>();

  /**
   * @param sources the paragraphs by their keys, best first
   */
  Attribution(Map<String, RankedParagraph> sources, SupportChecker checker) {
    this.sources = sources;
    this.checker = checker;
  }

  /** A paragraph and the words of it that support a sentence. */
  record Source(RankedParagraph paragraph, Span quote) {}

  /**
   * What was found.
   *
   * @param sources none where nothing supports the sentence
   * @param asCited whether these are paragraphs that the sentence cites
   * @param objections why the nearest paragraph does not support it; empty where one does
   */
  record Verdict(List<Source> sources, boolean asCited, List<Support.Objection> objections) {
    boolean supported() {
      return !sources.isEmpty();
    }
  }

  Verdict of(DraftSentence sentence) {
    List<RankedParagraph> cited = sentence.keys().stream().map(sources::get).toList();
    List<Support.Objection> objections = new ArrayList<>();
    List<Source> supporting = supporting(sentence.text(), cited, objections);
    if (supporting.isEmpty() && cited.size() > 1) {
      supporting = byClause(sentence.text(), cited);
    }
    if (!supporting.isEmpty()) {
      return new Verdict(supporting, true, List.of());
    }
    List<RankedParagraph> others =
        sources.values().stream().filter(paragraph -> !cited.contains(paragraph)).toList();
    for (RankedParagraph other : others) {
      List<Source> found = supporting(sentence.text(), List.of(other), objections);
      if (!found.isEmpty()) {
        return new Verdict(found, false, List.of());
      }
    }
    sentence.unknownKeys().stream()
        .map(key -> new Support.Objection(Support.Kind.KEY, key))
        .forEach(objections::add);
    return new Verdict(List.of(), false, objections);
  }

  /**
   * @param objections filled with those of the paragraph that has the fewest
   */
  private List<Source> supporting(
      String text, List<RankedParagraph> paragraphs, List<Support.Objection> objections) {
    List<Source> sources = new ArrayList<>();
    for (RankedParagraph paragraph : paragraphs) {
      Support support = checker.check(text, analyzed(paragraph));
      if (support.given()) {
        sources.add(new Source(paragraph, support.quote()));
      } else if (objections.isEmpty() || support.objections().size() < objections.size()) {
        objections.clear();
        objections.addAll(support.objections());
      }
    }
    return sources;
  }

  private AnalyzedText analyzed(RankedParagraph paragraph) {
    return texts.computeIfAbsent(paragraph, p -> new AnalyzedText(p.paragraph().text()));
  }

  /** What each clause finds, if all find something, and that in one article. */
  private List<Source> byClause(String text, List<RankedParagraph> cited) {
    List<Source> sources =
        checker.byClause(text, cited.stream().map(this::analyzed).toList()).stream()
            .map(clause -> new Source(cited.get(clause.paragraph()), clause.quote()))
            .distinct()
            .toList();
    return ofOneArticle(sources) ? sources : List.of();
  }

  private static boolean ofOneArticle(List<Source> sources) {
    return sources.stream().map(source -> source.paragraph().articleId()).distinct().count() <= 1;
  }
}
