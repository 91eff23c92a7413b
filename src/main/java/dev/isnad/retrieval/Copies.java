package dev.isnad.retrieval;

import dev.isnad.store.ParagraphHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wire copy: the same paragraph in several articles of one story becomes one hit that names the
 * others. Two paragraphs of a story are the same where the Jaccard similarity of their word sets is
 * at least {@value #SAME}; other paragraphs of the story stay hits of their own.
 */
final class Copies {
  private static final double SAME = 0.8;

  private Copies() {}

  static List<RankedParagraph> collapse(List<RankedParagraph> ranked) {
    Map<String, List<Integer>> kept = new HashMap<>();
    List<RankedParagraph> result = new ArrayList<>();
    for (RankedParagraph candidate : ranked) {
      List<Integer> story =
          kept.computeIfAbsent(candidate.hit().storyId(), id -> new ArrayList<>());
      int original = originalOf(candidate, story, result);
      if (original < 0) {
        story.add(result.size());
        result.add(candidate);
      } else {
        result.set(original, withCopy(result.get(original), candidate.hit()));
      }
    }
    return result;
  }

  private static int originalOf(
      RankedParagraph candidate, List<Integer> story, List<RankedParagraph> result) {
    for (int index : story) {
      RankedParagraph original = result.get(index);
      if (!original.hit().articleId().equals(candidate.hit().articleId())
          && jaccard(original.words(), candidate.words()) >= SAME) {
        return index;
      }
    }
    return -1;
  }

  private static RankedParagraph withCopy(RankedParagraph original, ParagraphHit copy) {
    List<ParagraphHit> copies = new ArrayList<>(original.copies());
    copies.add(copy);
    return new RankedParagraph(original.hit(), original.topic(), original.match(), copies);
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / (a.size() + b.size() - shared);
  }
}
