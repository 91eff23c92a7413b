package dev.isnad.retrieval;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article that says something twice (in a standfirst and in its body, in a paragraph and in its
 * extended version) has said it the first time: a paragraph that repeats an earlier one of its
 * article ranks behind it, unless it covers more of the question. One repeats the other where they
 * share {@value #SHARED} of the shorter one's words.
 */
final class Repetitions {
  private static final double SHARED = 0.6;

  private final Map<RankedParagraph, Set<String>> words = new IdentityHashMap<>();

  private Repetitions() {}

  /**
   * The same paragraphs, each that a later one repeats with at least the later one's score; in the
   * same order, so no longer by score.
   */
  static List<RankedParagraph> raiseFirst(List<RankedParagraph> ranked) {
    Repetitions repetitions = new Repetitions();
    List<RankedParagraph> raised = new ArrayList<>(ranked.size());
    for (RankedParagraph paragraph : ranked) {
      double score =
          ranked.stream()
              .filter(later -> repetitions.repeats(later, paragraph))
              .mapToDouble(RankedParagraph::score)
              .reduce(paragraph.score(), Math::max);
      raised.add(paragraph.withScore(score));
    }
    return raised;
  }

  private boolean repeats(RankedParagraph later, RankedParagraph earlier) {
    return later.articleId().equals(earlier.articleId())
        && later.paragraph().number() > earlier.paragraph().number()
        && later.score() > earlier.score()
        && later.match().coverage() <= earlier.match().coverage()
        && overlap(wordsOf(later), wordsOf(earlier)) > SHARED;
  }

  private static double overlap(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / Math.min(a.size(), b.size());
  }

  private Set<String> wordsOf(RankedParagraph paragraph) {
    return words.computeIfAbsent(paragraph, RankedParagraph::words);
  }
}
