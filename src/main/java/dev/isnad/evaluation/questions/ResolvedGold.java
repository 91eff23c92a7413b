package dev.isnad.evaluation.questions;

import java.util.List;
import java.util.Map;

/**
 * Where the evidence of questions stands. Words that stand in more than {@value
 * GoldResolver#MOST_PLACES} paragraphs are evidence of nothing: a question that has such a piece
 * counts as one whose evidence is not known.
 *
 * @param paragraphs for each piece of it the paragraphs that are it, ordered by article as {@link
 *     AskedArticles} has them and number; an empty list where none is, the first ones where there
 *     are too many
 */
public record ResolvedGold(Map<Gold, List<GoldParagraph>> paragraphs) {

  public ResolvedGold {
    paragraphs = Map.copyOf(paragraphs);
  }

  /**
   * The paragraphs of each piece of a question's evidence, in the question's order; empty where a
   * piece of it stands in too many.
   */
  public List<List<GoldParagraph>> of(EvaluationQuestion question) {
    return question.gold().stream().anyMatch(this::isEverywhere)
        ? List.of()
        : question.gold().stream().map(this::of).toList();
  }

  /** Whether this piece of evidence stands in too many paragraphs to name one. */
  boolean isEverywhere(Gold gold) {
    return of(gold).size() > GoldResolver.MOST_PLACES;
  }

  /** The paragraphs that are this piece of evidence. */
  public List<GoldParagraph> of(Gold gold) {
    return paragraphs.getOrDefault(gold, List.of());
  }
}
